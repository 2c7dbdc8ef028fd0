package dev.lode.miners.jinja.rendering;

/** Ends the evaluation of one expression; the rendering says it as a problem and goes on behind it. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    /**
     * @param code UPPER_SNAKE
     * @param message for a person
     */
    public Failure(String code, String message) {
        // no stack: a template may fail a million times, and the line of the template says more
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What a person is told. */
    public String told() {
        String message = getMessage();
        return message == null ? code : message;
    }

    public static Failure type(String message) {
        return new Failure("JINJA_TYPE", message);
    }
}
