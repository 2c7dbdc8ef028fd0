package dev.lode.miners.code;

import dev.lode.spi.NodeKey;
import org.jspecify.annotations.Nullable;

/**
 * A definition of the repository that a call may lead to.
 *
 * @param definition a function, or a type of which an instance is made without a constructor that is written; null where it has
 *     no node, as an unnamed function has none
 * @param rule how it is known, as the ontology words it at CALLS
 * @param isResolved it is proved; else it is inferred
 * @param confidence from 0 to 1
 */
public record Callee(@Nullable NodeKey definition, String rule, boolean isResolved, double confidence) {

    /** Nothing else can be called there. */
    public static Callee resolved(NodeKey definition, String rule) {
        return new Callee(definition, rule, true, 1);
    }
}
