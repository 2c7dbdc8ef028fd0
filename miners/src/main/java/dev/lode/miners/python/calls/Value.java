package dev.lode.miners.python.calls;

import org.jspecify.annotations.Nullable;

/**
 * What a name may stand for. Hashes and comparisons are written out, since those that records come with take a large part
 * of the time in which values are found.
 */
sealed interface Value permits FunctionValue, ClassValue, ModuleValue, Container, Value.Of {

    /** Values that are the same when their parts are. */
    sealed interface Of extends Value {}

    /** @param declared an annotation says so, no constructor was seen */
    record Instance(ClassValue type, boolean declared) implements Of {

        @Override
        public int hashCode() {
            return type.hashCode() + (declared ? 1 : 0);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Instance one && one.type == type && one.declared == declared;
        }
    }

    record Method(FunctionValue function, Value receiver) implements Of {

        @Override
        public int hashCode() {
            return 31 * function.hashCode() + receiver.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Method one && one.function == function && one.receiver.equals(receiver);
        }
    }

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

        @Override
        public int hashCode() {
            return name.hashCode() + (guessed ? 1 : 0);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Outside one && one.guessed == guessed && one.name.equals(name);
        }
    }

    /** What a call of something outside gives. */
    record Made(String maker) implements Of {

        @Override
        public int hashCode() {
            return 31 * maker.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Made one && one.maker.equals(maker);
        }
    }

    /** A method of a list, a dictionary …. */
    record OfContainer(Container container, String name) implements Of {}

    /** @param type its class: {@code str}, {@code int} … */
    record Constant(String type, String text) implements Of {

        @Override
        public int hashCode() {
            return 17 * text.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Constant one && one.text.equals(text) && one.type.equals(type);
        }
    }

    /** A value of a builtin type of which no more is known. */
    record Builtin(String type) implements Of {}
}
