package dev.lode.pipeline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code manifest.json}: what the folder's pages were made of. It also says which files are ours to delete.
 *
 * @param run first 12 hex digits of the hash over inputs, tool and style: same inputs, same run
 * @param basis hash of all that the pages depend on
 * @param inputs {@code repository@commit}, sorted
 * @param templates hashes by file name
 * @param files what was written, by path in the folder
 */
record ReportManifest(
        String run,
        String tool,
        String style,
        String basis,
        Collection<String> inputs,
        SortedMap<String, String> templates,
        SortedMap<String, Entry> files) {

    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One file.
     *
     * @param report id of the report that made it
     * @param hash SHA-256 of its bytes
     * @param diagrams those of a page, by id
     */
    record Entry(String report, String hash, SortedMap<String, Drawn> diagrams) {}

    /**
     * One diagram.
     *
     * @param source SHA-256 of its Mermaid source
     * @param renderer what drew its images, in which colours
     * @param image SHA-256 of the PNG
     */
    record Drawn(String source, String renderer, String image) {

        static final Drawn NOTHING = new Drawn("", "", "");

        private static Drawn of(JsonNode json) {
            return new Drawn(
                    json.path("source").asText(),
                    json.path("renderer").asText(),
                    json.path("image").asText());
        }
    }

    static ReportManifest of(
            String tool,
            TemplateSet templates,
            String basis,
            Collection<String> inputs,
            SortedMap<String, Entry> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        templates.texts().forEach((name, text) -> hashes.put(name, Hash.of(text)));
        String style = templates.style().hash();
        String identity = String.join("\n", inputs) + "\n" + tool + "\n" + style;
        return new ReportManifest(Hash.of(identity).substring(0, 12), tool, style, basis, inputs, hashes, files);
    }

    String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("run", run).put("tool", tool).put("style", style).put("basis", basis);
        inputs.forEach(root.putArray("inputs")::add);
        templates.forEach(root.putObject("templates")::put);
        ObjectNode byPath = root.putObject("files");
        files.forEach((path, entry) -> {
            ObjectNode file =
                    byPath.putObject(path).put("report", entry.report()).put("sha256", entry.hash());
            if (!entry.diagrams().isEmpty()) {
                ObjectNode diagrams = file.putObject("diagrams");
                entry.diagrams()
                        .forEach((id, drawn) -> diagrams.putObject(id)
                                .put("source", drawn.source())
                                .put("renderer", drawn.renderer())
                                .put("image", drawn.image()));
            }
        });
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The basis of a former manifest; empty when it cannot be read. */
    static String basis(byte[] json) {
        try {
            return JSON.readTree(json).path("basis").asText();
        } catch (IOException e) {
            return "";
        }
    }

    /** The files that a former manifest lists; none when it cannot be read, for then nothing is known to be ours. */
    static SortedMap<String, Entry> files(byte[] json) {
        SortedMap<String, Entry> files = new TreeMap<>();
        try {
            JsonNode root = JSON.readTree(json);
            root.path("files").properties().forEach(file -> {
                SortedMap<String, Drawn> diagrams = new TreeMap<>();
                JsonNode entry = file.getValue();
                entry.path("diagrams")
                        .properties()
                        .forEach(each -> diagrams.put(each.getKey(), Drawn.of(each.getValue())));
                files.put(
                        file.getKey(),
                        new Entry(
                                entry.path("report").asText(),
                                entry.path("sha256").asText(),
                                diagrams));
            });
            return files;
        } catch (IOException e) {
            return new TreeMap<>();
        }
    }
}
