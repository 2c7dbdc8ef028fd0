package dev.lode.spi;

/** One file of a checkout cannot be read; the others can. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code of the {@link Issue} that it becomes: {@code BLOB_MISSING}, {@code BLOB_TOO_LARGE}, {@code CORRUPT_OBJECT} */
    public UnreadableFileException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
