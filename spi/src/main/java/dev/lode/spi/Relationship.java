package dev.lode.spi;

import java.util.List;
import java.util.SortedMap;

/**
 * A relationship between two nodes. Both ends must be emitted as nodes, by whichever plugin.
 *
 * @param properties those that the type names in the ontology, its key's included
 */
public record Relationship(
        String type, NodeKey start, NodeKey end, SortedMap<String, Value> properties, Evidence evidence)
        implements Fact {

    public Relationship {
        properties = Properties.of(properties);
    }

    public static Relationship of(String type, NodeKey start, NodeKey end, Evidence evidence) {
        return new Relationship(type, start, end, Properties.NONE, evidence);
    }

    public Relationship with(String property, String value) {
        return with(property, Value.of(value));
    }

    public Relationship with(String property, long value) {
        return with(property, Value.of(value));
    }

    public Relationship with(String property, double value) {
        return with(property, Value.of(value));
    }

    public Relationship with(String property, boolean value) {
        return with(property, Value.of(value));
    }

    public Relationship with(String property, List<String> value) {
        return with(property, Value.of(value));
    }

    public Relationship with(String property, Value value) {
        return new Relationship(type, start, end, Properties.of(properties).with(property, value), evidence);
    }
}
