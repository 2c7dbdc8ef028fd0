package dev.lode.ontology;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A kind of relationship.
 *
 * @param key properties that, besides start and end, tell two relationships of this type apart; mostly empty
 * @param properties all properties by name, the key's included, {@link Ontology#EVIDENCE} not
 */
public record RelationshipType(
        String name,
        List<Variant> variants,
        List<String> key,
        SortedMap<String, Property> properties,
        String description) {

    public RelationshipType {
        variants = List.copyOf(variants);
        key = List.copyOf(key);
        properties = Collections.unmodifiableSortedMap(properties);
    }

    public boolean joins(String from, String to) {
        return variants.stream()
                .anyMatch(variant -> variant.from().equals(from) && variant.to().equals(to));
    }
}
