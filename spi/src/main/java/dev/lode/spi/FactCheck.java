package dev.lode.spi;

import dev.lode.ontology.NodeType;
import dev.lode.ontology.Ontology;
import dev.lode.ontology.Property;
import dev.lode.ontology.RelationshipType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Holds a fact against the ontology. */
public final class FactCheck {

    private static final int KEY_LIMIT = 8192;
    private static final int TEXT_LIMIT = 1 << 20;

    private final Ontology ontology;

    public FactCheck(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * Why a fact is refused.
     *
     * @param reason what kind, one of a few words, for counting: {@code unknown_type}, {@code wrong_key},
     *     {@code unknown_property}, {@code missing_property}, {@code wrong_type}, {@code no_variant}, {@code too_long},
     *     {@code not_text}
     * @param detail which, for a person
     */
    public record Problem(String reason, String detail) {}

    /** The first thing that is wrong with it, if anything is. */
    public Optional<Problem> problem(Fact fact) {
        return switch (fact) {
            case Node node -> problem(node);
            case Relationship relationship -> problem(relationship);
        };
    }

    private Optional<Problem> problem(Node node) {
        NodeType type = ontology.nodeTypes().get(node.type());
        return key(node.key())
                .or(() ->
                        type == null ? Optional.empty() : properties(type.name(), type.properties(), node.properties()))
                .or(() -> type == null
                        ? Optional.empty()
                        : missing(type.properties().values(), union(node.key().values(), node.properties())));
    }

    private Optional<Problem> problem(Relationship relationship) {
        RelationshipType type = ontology.relationshipTypes().get(relationship.type());
        if (type == null) {
            return Optional.of(new Problem("unknown_type", relationship.type()));
        }
        String from = relationship.start().type();
        String to = relationship.end().type();
        return key(relationship.start())
                .or(() -> key(relationship.end()))
                .or(() -> type.joins(from, to)
                        ? Optional.empty()
                        : Optional.of(new Problem("no_variant", from + " " + type.name() + " " + to)))
                .or(() -> properties(type.name(), type.properties(), relationship.properties()))
                .or(() -> missing(
                        type.properties().values(), relationship.properties().keySet()));
    }

    private Optional<Problem> key(NodeKey key) {
        NodeType type = ontology.nodeTypes().get(key.type());
        if (type == null) {
            return Optional.of(new Problem("unknown_type", key.type()));
        }
        if (!key.values().keySet().equals(new HashSet<>(type.key()))) {
            return Optional.of(
                    new Problem("wrong_key", key.type() + " " + key.values().keySet()));
        }
        for (Map.Entry<String, Value> entry : key.values().entrySet()) {
            if (entry.getValue() instanceof Value.Text text && text.plain().length() > KEY_LIMIT) {
                return Optional.of(new Problem("too_long", key.type() + "." + entry.getKey()));
            }
        }
        return properties(type.name(), type.properties(), key.values());
    }

    private static Optional<Problem> properties(
            String type, SortedMap<String, Property> defined, SortedMap<String, Value> stated) {
        for (Map.Entry<String, Value> entry : stated.entrySet()) {
            Property property = defined.get(entry.getKey());
            String name = type + "." + entry.getKey();
            if (property == null) {
                return Optional.of(new Problem("unknown_property", name));
            }
            if (!entry.getValue().is(property.type())) {
                return Optional.of(new Problem(
                        "wrong_type", name + " is " + property.type().word()));
            }
            if (length(entry.getValue()) > TEXT_LIMIT) {
                return Optional.of(new Problem("too_long", name));
            }
            if (!isText(entry.getValue())) {
                return Optional.of(new Problem("not_text", name + " holds half a character"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> missing(Collection<Property> defined, Set<String> stated) {
        return defined.stream()
                .filter(property -> property.required() && !stated.contains(property.name()))
                .findFirst()
                .map(property -> new Problem("missing_property", property.name()));
    }

    /** Characters of a text, or of all elements of a list, each element counted as one besides. */
    private static long length(Value value) {
        return switch (value) {
            case Value.Text text -> text.plain().length();
            case Value.Many many ->
                many.values().stream().mapToLong(element -> 1 + length(element)).sum();
            default -> 0;
        };
    }

    /** False for a surrogate without its partner: no store could hold it. */
    private static boolean isText(Value value) {
        return switch (value) {
            case Value.Text text -> isText(text.plain());
            case Value.Many many -> many.values().stream().allMatch(FactCheck::isText);
            default -> true;
        };
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static Set<String> union(SortedMap<String, Value> key, SortedMap<String, Value> properties) {
        Set<String> names = new HashSet<>(key.keySet());
        names.addAll(properties.keySet());
        return names;
    }
}
