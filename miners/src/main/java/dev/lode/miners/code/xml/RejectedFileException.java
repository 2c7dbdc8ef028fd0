package dev.lode.miners.code.xml;

/** Why a document has no elements: as an issue's code, line and message. */
public final class RejectedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** {@code PARSE_FAILED} for what is no XML, {@code PARSE_REJECTED} for what only an attacker needs. */
    public final String code;

    public final int line;

    private RejectedFileException(String code, int line, String message) {
        super(message);
        this.code = code;
        this.line = line;
    }

    /** Of a document that holds what a build file never needs and an attacker does. */
    public static RejectedFileException rejected(int line, String message) {
        return new RejectedFileException("PARSE_REJECTED", line, message);
    }

    /** Of a text that is not well-formed. */
    static RejectedFileException failed(int line) {
        return new RejectedFileException("PARSE_FAILED", line, "not well-formed XML");
    }
}
