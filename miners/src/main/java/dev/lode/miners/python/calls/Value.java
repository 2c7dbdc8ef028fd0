package dev.lode.miners.python.calls;

/** What a name may stand for. */
sealed interface Value permits FunctionValue, ClassValue, ModuleValue, Container, Value.Of {

    /** Values that are the same when their parts are. */
    sealed interface Of extends Value {}

    /** @param declared an annotation says so, no constructor was seen */
    record Instance(ClassValue type, boolean declared) implements Of {}

    record Method(FunctionValue function, Value receiver) implements Of {}

    /** {@code super()} in a class for a receiver. */
    record Super(ClassValue type, Value receiver) implements Of {}

    /**
     * Something of a library or of Python itself, by its dotted name.
     *
     * @param guessed a name in what a call outside gave: nobody says that it has such a name
     */
    record Outside(String name, boolean guessed) implements Of {

        Outside(String name) {
            this(name, false);
        }
    }

    /** What a call of something outside gives. */
    record Made(String maker) implements Of {}

    /** A method of a list, a dictionary …. */
    record OfContainer(Container container, String name) implements Of {}

    /** @param type its class: {@code str}, {@code int} … */
    record Constant(String type, String text) implements Of {}

    /** A value of a builtin type of which no more is known. */
    record Builtin(String type) implements Of {}
}
