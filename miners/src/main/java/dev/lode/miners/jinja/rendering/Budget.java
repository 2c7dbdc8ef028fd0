package dev.lode.miners.jinja.rendering;

/** Counts what a rendering does, and ends it when it does too much. */
public final class Budget {

    /** Ends the whole rendering; what was written until then stays. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Spent(String message) {
            super(message, null, false, false);
        }

        public String told() {
            String message = getMessage();
            return message == null ? "" : message;
        }
    }

    private final Limits limits;
    private long steps;
    private long characters;
    private long output;
    private int depth;

    Budget(Limits limits) {
        this.limits = limits;
    }

    public void step() {
        if (++steps > limits.steps()) {
            throw new Spent("more than " + limits.steps() + " steps");
        }
    }

    /** Asks before a text or a list of some size is made. */
    public void make(long size) {
        characters += size;
        if (size > limits.characters() || characters > limits.characters()) {
            throw new Spent("more than " + limits.characters() + " characters made");
        }
    }

    public void write(long size) {
        output += size;
        if (output > limits.output()) {
            throw new Spent("more than " + limits.output() + " characters of output");
        }
    }

    public void enter() {
        step();
        if (++depth > limits.depth()) {
            depth--;
            throw new Failure("JINJA_DEPTH", "nested deeper than " + limits.depth());
        }
    }

    public void leave() {
        depth--;
    }
}
