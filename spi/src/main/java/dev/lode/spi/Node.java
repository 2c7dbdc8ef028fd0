package dev.lode.spi;

import java.util.List;
import java.util.SortedMap;

/**
 * A thing. What several plugins or repositories say of one key becomes one node with the properties of all.
 *
 * @param properties those besides the key's
 */
public record Node(NodeKey key, SortedMap<String, Value> properties) implements Fact {

    public Node {
        properties = Properties.of(properties);
    }

    public static Node of(NodeKey key) {
        return new Node(key, Properties.NONE);
    }

    @Override
    public String type() {
        return key.type();
    }

    public Node with(String property, String value) {
        return with(property, Value.of(value));
    }

    public Node with(String property, long value) {
        return with(property, Value.of(value));
    }

    public Node with(String property, double value) {
        return with(property, Value.of(value));
    }

    public Node with(String property, boolean value) {
        return with(property, Value.of(value));
    }

    public Node with(String property, List<String> value) {
        return with(property, Value.of(value));
    }

    public Node with(String property, Value value) {
        return new Node(key, Properties.of(properties).with(property, value));
    }
}
