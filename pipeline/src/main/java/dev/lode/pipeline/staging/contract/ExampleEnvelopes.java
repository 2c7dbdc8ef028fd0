package dev.lode.pipeline.staging.contract;

import dev.lode.ontology.NodeType;
import dev.lode.ontology.Ontology;
import dev.lode.ontology.Property;
import dev.lode.ontology.PropertyType;
import dev.lode.ontology.RelationshipType;
import dev.lode.ontology.Variant;
import dev.lode.spi.Evidence;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Envelopes as a plugin would write them, made of the examples in the ontology. */
public final class ExampleEnvelopes {

    private static final String TRACE_ID = "0123456789abcdef0123456789abcdef";
    private static final String EVENT_TS = "2026-03-01T09:30:00Z";

    private final Ontology ontology;
    private final Rids rids;

    public ExampleEnvelopes(Ontology ontology) {
        this.ontology = ontology;
        this.rids = new Rids(ontology);
    }

    /** One line for each node type, and for each variant of each relationship type, in that order. */
    public List<String> of(String kind, Collection<String> types) {
        List<String> lines = new ArrayList<>();
        ontology.nodeTypes().values().stream()
                .filter(type -> types.contains(type.name()))
                .forEach(type -> lines.add(line(kind, node(type))));
        ontology.relationshipTypes().values().stream()
                .filter(type -> types.contains(type.name()))
                .forEach(type ->
                        type.variants().forEach(variant -> lines.add(line(kind, relationship(type, variant)))));
        return lines;
    }

    private byte[] node(NodeType type) {
        NodeKey key = key(type.name());
        SortedMap<String, Value> properties = values(type.properties().values());
        properties.keySet().removeAll(type.key());
        return Payload.of(new Node(key, properties), rids.of(key));
    }

    private byte[] relationship(RelationshipType type, Variant variant) {
        Relationship relationship = new Relationship(
                type.name(),
                key(variant.from()),
                key(variant.to()),
                values(type.properties().values()),
                Evidence.resolved("models/gold/daily_revenue.sql", 3));
        String start = rids.of(relationship.start());
        String end = rids.of(relationship.end());
        return Payload.of(relationship, rids.of(relationship, start, end), start, end);
    }

    private NodeKey key(String type) {
        NodeType definition = Objects.requireNonNull(ontology.nodeTypes().get(type));
        SortedMap<String, Value> key = values(definition.properties().values());
        key.keySet().retainAll(definition.key());
        return new NodeKey(type, key);
    }

    private static SortedMap<String, Value> values(Collection<Property> properties) {
        SortedMap<String, Value> values = new TreeMap<>();
        properties.forEach(property -> values.put(property.name(), value(property.type(), property.example())));
        return values;
    }

    private static Value value(PropertyType type, String example) {
        return switch (type) {
            case STRING -> Value.of(example);
            case INTEGER -> Value.of(Long.parseLong(example));
            case FLOAT -> Value.of(Double.parseDouble(example));
            case BOOLEAN -> Value.of(Boolean.parseBoolean(example));
            default ->
                new Value.Many(PropertyType.elements(example).stream()
                        .map(element -> value(type.element(), element))
                        .toList());
        };
    }

    private static String line(String kind, byte[] payload) {
        JsonBytes line =
                new JsonBytes().raw(Payload.head(TRACE_ID, EVENT_TS, kind)).raw(payload);
        return new String(line.raw("}").toBytes(), StandardCharsets.UTF_8);
    }
}
