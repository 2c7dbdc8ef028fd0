package dev.lode.miners.code;

import java.util.Locale;

/** How a callee is known where no compiler says it, the surest first. */
public enum CallRule {
    /** The scopes and imports of the file lead to one definition, and nothing else is assigned. */
    NAME(1),
    /** A member of the caller's own class, its bases, or its object. */
    SELF(0.95),
    /** A member of what a constructor made. */
    INSTANCE(0.9),
    /** A member of a declared type. */
    ANNOTATION(0.85),
    /** A value that assignments, parameters, results and callbacks bring. */
    FLOW(0.75);

    private final double confidence;

    CallRule(double confidence) {
        this.confidence = confidence;
    }

    /** From 0 to 1, of a callee that is the only one. */
    public double confidence() {
        return confidence;
    }

    /** As the ontology words it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The less sure of two that were both needed. */
    public CallRule and(CallRule other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
