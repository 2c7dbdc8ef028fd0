package dev.lode.ontology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code ontology.yml}. */
public final class OntologyFile {

    private OntologyFile() {}

    /** The vocabulary that Lode ships with. */
    public static Ontology builtIn() {
        try (InputStream in = OntologyFile.class.getResourceAsStream("/lode/ontology.yml")) {
            return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Ontology parse(String yaml) throws IOException {
        JsonNode root = new YAMLMapper().readTree(yaml);
        SortedMap<String, NodeType> nodes = new TreeMap<>();
        root.path("nodes")
                .properties()
                .forEach(entry -> nodes.put(
                        entry.getKey(),
                        new NodeType(
                                entry.getKey(),
                                strings(entry.getValue().path("key")),
                                properties(entry.getValue()),
                                entry.getValue().path("description").asText())));
        SortedMap<String, RelationshipType> relationships = new TreeMap<>();
        root.path("relationships")
                .properties()
                .forEach(entry -> relationships.put(
                        entry.getKey(),
                        new RelationshipType(
                                entry.getKey(),
                                variants(entry.getValue().path("variants")),
                                strings(entry.getValue().path("key")),
                                properties(entry.getValue()),
                                entry.getValue().path("description").asText())));
        return new Ontology(root.path("version").asText(), nodes, relationships);
    }

    private static List<Variant> variants(JsonNode list) {
        List<Variant> variants = new ArrayList<>();
        list.forEach(item -> variants.add(new Variant(
                item.path(0).asText(), item.path(1).asText(), item.path(2).asText())));
        return List.copyOf(variants);
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(item -> strings.add(item.asText()));
        return List.copyOf(strings);
    }

    private static SortedMap<String, Property> properties(JsonNode type) {
        List<String> key = strings(type.path("key"));
        SortedMap<String, Property> properties = new TreeMap<>();
        type.path("properties").properties().forEach(entry -> {
            boolean marked = entry.getKey().endsWith("!");
            String name = marked ? entry.getKey().substring(0, entry.getKey().length() - 1) : entry.getKey();
            JsonNode value = entry.getValue();
            String word = value.path(0).isArray()
                    ? "[" + value.path(0).path(0).asText() + "]"
                    : value.path(0).asText();
            properties.put(
                    name,
                    new Property(
                            name,
                            PropertyType.ofWord(word).orElseThrow(),
                            marked || key.contains(name),
                            value.path(1).asText(),
                            value.path(2).asText()));
        });
        return properties;
    }
}
