package dev.lode.spi;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A thing. What several plugins or repositories say of one key becomes one node with the properties of all.
 *
 * @param properties those besides the key's
 */
public record Node(NodeKey key, SortedMap<String, Value> properties) implements Fact {

    public Node {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    public static Node of(NodeKey key) {
        return new Node(key, Collections.emptySortedMap());
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
        SortedMap<String, Value> more = new TreeMap<>(properties);
        more.put(property, value);
        return new Node(key, more);
    }
}
