package dev.lode.miners.code;

import dev.lode.spi.Issue;

/** The native library of a grammar cannot be loaded on this machine. */
public final class GrammarUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public GrammarUnavailableException(Throwable cause) {
        super("the native library of the parser cannot be loaded: " + cause, cause);
    }

    /**
     * What the user is told: that nothing was read, why, and what helps.
     *
     * @param path the file that would have been read, or empty for all
     */
    public Issue issue(String path) {
        String reason = String.valueOf(getMessage()).replaceAll("\\s+", " ");
        return Issue.error(
                "GRAMMAR_UNAVAILABLE",
                path,
                0,
                reason + ". It is unpacked into java.io.tmpdir, which must be writable and allow execution"
                        + " (-Djava.io.tmpdir=DIRECTORY sets another); it needs Linux with glibc, macOS or Windows");
    }
}
