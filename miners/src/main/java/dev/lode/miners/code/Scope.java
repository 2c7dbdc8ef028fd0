package dev.lode.miners.code;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.NodeKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a definition stands.
 *
 * @param name what the names within it begin with, or empty at the top of a file
 * @param declaredBy the definition or module that declares what stands in it, if there is one
 */
public record Scope(String name, @Nullable NodeKey declaredBy) {

    /** A scope that is no definition itself, such as the body of an anonymous class. */
    public Scope within(String segment) {
        return new Scope(nameOf(segment), declaredBy);
    }

    /** What stands in it is a member of a type. */
    public boolean isType() {
        return declaredBy != null && declaredBy.type().equals(NodeTypes.TYPE);
    }

    /** The name of what stands in it. */
    public String nameOf(String segment) {
        return name.isEmpty() ? segment : name + "." + segment;
    }
}
