package dev.lode.miners.dependencies;

/**
 * A library in a build file.
 *
 * @param constraint version, range or URL as written, without credentials, or empty
 * @param scope as the ecosystem says it, or empty
 * @param line from 1, or 0 where it is not known
 */
record Declaration(Library library, String constraint, String scope, int line) {

    Declaration {
        constraint = withoutCredentials(constraint);
    }

    /** A URL may hold a token; no fact may. */
    private static String withoutCredentials(String text) {
        int start = text.indexOf("://");
        int at = text.indexOf('@', Math.max(0, start));
        int slash = text.indexOf('/', start + 3);
        boolean user = start >= 0 && at > start && (slash < 0 || at < slash);
        return user ? text.substring(0, start + 3) + text.substring(at + 1) : text;
    }
}
