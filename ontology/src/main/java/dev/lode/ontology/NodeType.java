package dev.lode.ontology;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A kind of thing.
 *
 * @param key names of the properties that identify a node of this type, in the order in which they enter its rid
 * @param properties all properties by name, the key's included
 */
public record NodeType(String name, List<String> key, SortedMap<String, Property> properties, String description) {

    public NodeType {
        key = List.copyOf(key);
        properties = Collections.unmodifiableSortedMap(properties);
    }
}
