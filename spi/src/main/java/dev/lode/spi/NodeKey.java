package dev.lode.spi;

import java.util.SortedMap;

/**
 * What identifies a node: its type and the values of the type's key properties. {@link Keys} builds those of the
 * built-in words in their canonical form.
 */
public record NodeKey(String type, SortedMap<String, Value> values) {

    public NodeKey {
        values = Properties.of(values);
    }

    public static NodeKey of(String type) {
        return new NodeKey(type, Properties.NONE);
    }

    public NodeKey and(String property, String value) {
        return and(property, Value.of(value));
    }

    public NodeKey and(String property, long value) {
        return and(property, Value.of(value));
    }

    public NodeKey and(String property, Value value) {
        return new NodeKey(type, Properties.of(values).with(property, value));
    }

    /** The text of a key property. */
    public String text(String property) {
        Value value = values.get(property);
        if (value == null) {
            throw new IllegalArgumentException("no key property " + property + " in " + this);
        }
        return value.plain().toString();
    }
}
