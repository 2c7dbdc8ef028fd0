package dev.lode.miners.code;

import dev.lode.spi.Issue;

/** The native library of a grammar cannot be loaded on this machine. */
public final class GrammarUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public GrammarUnavailableException(Throwable cause) {
        super("the native library of the parser cannot be loaded: " + cause, cause);
    }

    /** What the user is told: that no file was read, why, and what helps. */
    public Issue issue() {
        String reason = String.valueOf(getMessage()).replaceAll("\\s+", " ");
        return Issue.error(
                "GRAMMAR_UNAVAILABLE",
                "",
                0,
                "no file was read: " + reason
                        + ". It is unpacked into java.io.tmpdir, which must be writable and allow execution"
                        + " (-Djava.io.tmpdir=DIRECTORY sets another); it needs Linux with glibc, macOS or Windows");
    }
}
