package dev.lode.spi;

import java.util.Optional;
import java.util.SortedMap;

/** One node or one relationship, in the ontology's words. */
public sealed interface Fact permits Node, Relationship {

    /** Name of the node type or relationship type. */
    String type();

    /** Properties by name; of a node without those of its key. */
    SortedMap<String, Value> properties();

    default Optional<Value> property(String name) {
        return Optional.ofNullable(properties().get(name));
    }

    default Optional<String> text(String name) {
        return property(name).map(value -> value.plain().toString());
    }

    default long whole(String name, long otherwise) {
        return property(name)
                .map(value -> value instanceof Value.Whole whole ? whole.plain() : otherwise)
                .orElse(otherwise);
    }

    default boolean flag(String name) {
        return property(name)
                .map(value -> value instanceof Value.Flag flag && flag.plain())
                .orElse(false);
    }
}
