package dev.lode.pipeline.staging;

import dev.lode.spi.Value;
import java.util.SortedMap;

/**
 * One node or relationship as the graph holds it: what all plugins and repositories say of one key, merged.
 * The order is that of staging: nodes before relationships, then by type, then by rid.
 */
public sealed interface Element extends Comparable<Element> {

    String type();

    /** SHA-1 hex of type and key. */
    String rid();

    /** All properties, those of the key and of the evidence included, {@code rid} not. */
    SortedMap<String, Value> properties();

    record NodeElement(String type, String rid, SortedMap<String, Value> properties) implements Element {}

    record RelationshipElement(
            String type,
            String rid,
            String startType,
            String startRid,
            String endType,
            String endRid,
            SortedMap<String, Value> properties)
            implements Element {}

    @Override
    default int compareTo(Element other) {
        int byKind = Boolean.compare(this instanceof RelationshipElement, other instanceof RelationshipElement);
        int byType = byKind != 0 ? byKind : type().compareTo(other.type());
        return byType != 0 ? byType : rid().compareTo(other.rid());
    }
}
