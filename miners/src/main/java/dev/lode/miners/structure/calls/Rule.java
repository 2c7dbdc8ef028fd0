package dev.lode.miners.structure.calls;

import java.util.Locale;

/** How a callee is known, the surest first. */
enum Rule {
    /** The scopes and imports of the file lead to it, and nothing else is assigned. */
    NAME(1),
    /** A member of the caller's own class or object. */
    SELF(0.95),
    /** A member of what a constructor made. */
    INSTANCE(0.9),
    /** A member of a declared type. */
    ANNOTATION(0.85),
    /** A value that assignments, results and callbacks bring. */
    FLOW(0.75);

    final double confidence;

    Rule(double confidence) {
        this.confidence = confidence;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Rule and(Rule other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
