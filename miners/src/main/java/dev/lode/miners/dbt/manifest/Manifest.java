package dev.lode.miners.dbt.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What dbt says of a project in the manifest that it writes, of any version. It is read as a stream and most of it is
 * passed over.
 *
 * @param path of the file in the repository
 * @param generated when it was written, as it says
 * @param adapter type of the adapter, or empty
 * @param nodes models, seeds, snapshots, tests and sources by their ids
 */
public record Manifest(String path, String generated, String adapter, Map<String, ManifestNode> nodes) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Empty for JSON that is not dbt's. */
    static Optional<Manifest> read(String path, byte[] json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, String> metadata = Map.of();
            Map<String, ManifestNode> nodes = new TreeMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String section = parser.currentName();
                parser.nextToken();
                switch (section) {
                    case "metadata" -> metadata = texts(parser);
                    case "nodes", "sources" -> nodes(parser, nodes);
                    default -> parser.skipChildren();
                }
            }
            return metadata.getOrDefault("dbt_schema_version", "").contains("/manifest/")
                    ? Optional.of(new Manifest(
                            path,
                            metadata.getOrDefault("generated_at", ""),
                            metadata.getOrDefault("adapter_type", ""),
                            nodes))
                    : Optional.empty();
        }
    }

    /** The texts of an object, other values left out. */
    private static Map<String, String> texts(JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        each(parser, name -> {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                texts.put(name, parser.getText());
            }
            parser.skipChildren();
        });
        return texts;
    }

    private static void nodes(JsonParser parser, Map<String, ManifestNode> nodes) throws IOException {
        each(parser, id -> {
            Entry entry = new Entry();
            each(parser, name -> entry.read(name, parser));
            nodes.put(id, entry.node(id));
        });
    }

    /** Reads the value of a field, on whose first token the parser stands. */
    private interface Field {
        void read(String name) throws IOException;
    }

    private static void each(JsonParser parser, Field field) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            field.read(name);
        }
    }

    private static List<String> list(JsonParser parser) throws IOException {
        List<String> values = new ArrayList<>();
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            values.add(parser.getText());
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    values.add(parser.getText());
                }
                parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
        return values;
    }

    /** A node while it is read; the names of fields are those of all versions. */
    private static final class Entry {

        private final Map<String, String> texts = new HashMap<>();
        private final List<ManifestNode.Column> columns = new ArrayList<>();
        private List<String> tags = List.of();
        private List<String> needs = List.of();
        private Optional<String> materialized = Optional.empty();

        void read(String name, JsonParser parser) throws IOException {
            switch (name) {
                case "depends_on" ->
                    each(parser, part -> {
                        List<String> ids = list(parser);
                        needs = part.equals("nodes") ? ids : needs;
                    });
                case "config" ->
                    materialized = Optional.ofNullable(texts(parser).get("materialized"));
                case "tags" -> tags = list(parser);
                case "columns" -> each(parser, column -> column(column, texts(parser)));
                default -> {
                    if (parser.currentToken() == JsonToken.VALUE_STRING) {
                        texts.put(name, parser.getText());
                    }
                    parser.skipChildren();
                }
            }
        }

        private void column(String key, Map<String, String> said) {
            columns.add(new ManifestNode.Column(
                    said.getOrDefault("name", key),
                    said.getOrDefault("description", ""),
                    said.getOrDefault("data_type", "")));
        }

        ManifestNode node(String id) {
            return new ManifestNode(
                    id,
                    text("resource_type"),
                    text("package_name"),
                    text("original_file_path").replace('\\', '/'),
                    first("raw_code", "raw_sql").orElse(""),
                    first("compiled_code", "compiled_sql"),
                    first("relation_name"),
                    materialized,
                    tags,
                    needs,
                    columns);
        }

        private String text(String name) {
            return texts.getOrDefault(name, "");
        }

        private Optional<String> first(String... names) {
            return List.of(names).stream()
                    .map(this::text)
                    .filter(text -> !text.isBlank())
                    .findFirst();
        }
    }
}
