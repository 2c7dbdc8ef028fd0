package dev.lode.miners.java.calls;

import org.jspecify.annotations.Nullable;

/**
 * A call as a file writes it.
 *
 * @param caller the method or constructor that it stands in; null in initializers
 * @param name as written: names joined by dots, {@code ()} for a call in it, {@code new} before a type
 * @param line of the last name in it
 * @param target null where it is not known
 */
public record AttributedCall(
        @Nullable Place caller,
        String name,
        int line,
        @Nullable CallTarget target) {}
