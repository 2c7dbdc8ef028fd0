package dev.lode.miners.python.calls;

import java.util.Locale;

/** How a callee is known. */
enum Rule {
    /** The scopes and imports of the file lead to one definition, and nothing else is assigned. */
    NAME(1),
    /** A method of the caller's own class or its bases. */
    SELF(0.95),
    /** A method of what a constructor made. */
    INSTANCE(0.9),
    /** A method of a declared type. */
    ANNOTATION(0.85),
    /** A value that assignments, parameters and results bring. */
    FLOW(0.75);

    final double confidence;

    Rule(double confidence) {
        this.confidence = confidence;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
