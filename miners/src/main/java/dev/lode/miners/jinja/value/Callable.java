package dev.lode.miners.jinja.value;

/** A function of the template language. */
@FunctionalInterface
public non-sealed interface Callable extends Value {

    /**
     * Calls it.
     *
     * @param arguments evaluated
     * @param frame of the caller: which line it stands on, where to say what went wrong
     * @throws Failure when it cannot answer; the statement that asked is left as it was written
     */
    Value call(Arguments arguments, Frame frame);

    /** The name of the macro that it is; empty for other functions. */
    default String macro() {
        return "";
    }
}
