package dev.lode.spi;

/**
 * Something that could not be read or decided. Data, not an exception: it is staged, counted and reported.
 *
 * @param code what kind, in upper snake case: {@code PARSE_FAILED}
 * @param repository whose it is where all were looked at; empty for the one that is read, or where it is of none
 * @param path file in question, or empty
 * @param line line in it from 1, or 0
 * @param message what happened, for the person who can mend it; one line
 */
public record Issue(String code, Severity severity, String repository, String path, int line, String message) {

    /** How much it matters. */
    public enum Severity {
        /** Worth knowing; nothing is missing. */
        INFO,
        /** Facts may be missing. */
        WARNING,
        /** Facts are missing. */
        ERROR
    }

    public static Issue info(String code, String path, int line, String message) {
        return new Issue(code, Severity.INFO, "", path, line, message);
    }

    public static Issue warning(String code, String path, int line, String message) {
        return new Issue(code, Severity.WARNING, "", path, line, message);
    }

    public static Issue error(String code, String path, int line, String message) {
        return new Issue(code, Severity.ERROR, "", path, line, message);
    }

    /** The same, of one of the repositories that an analyzer of all of them looks at. */
    public Issue in(String repository) {
        return new Issue(code, severity, repository, path, line, message);
    }
}
