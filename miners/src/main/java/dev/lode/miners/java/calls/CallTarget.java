package dev.lode.miners.java.calls;

import org.jspecify.annotations.Nullable;

/**
 * What a call leads to.
 *
 * @param declaration in the repository: a method, a constructor, or the type whose implicit one it is; null where it is
 *     outside
 * @param name dotted name of what is outside, else empty
 * @param rule how it is known
 * @param confidence 1 where the compiler proved it
 */
public record CallTarget(@Nullable Place declaration, String name, String rule, double confidence) {

    /** The compiler attributed it, and nothing that it did not find could change that. */
    public static final String COMPILER = "compiler";

    static CallTarget within(Place declaration, String rule, double confidence) {
        return new CallTarget(declaration, "", rule, confidence);
    }

    static CallTarget outside(String name) {
        return new CallTarget(null, name, COMPILER, 1);
    }
}
