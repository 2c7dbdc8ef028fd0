package dev.lode.miners.jinja.value;

/** What {@code return(…)} does: it ends the macro that it stands in. */
public final class Returned extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient Value value;

    public Returned(Value value) {
        super(null, null, false, false);
        this.value = value;
    }

    /** What the macro gives. */
    public Value value() {
        return value;
    }
}
