package dev.lode.pipeline.staging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * The account of a snapshot, {@code index.json}; written last, so that a folder without one is no snapshot.
 *
 * @param facts envelopes by plugin and type
 * @param issues by code
 * @param notes by plugin and code, what is worth knowing and is only counted
 * @param conflicts by plugin and property, {@code git Person.name}: keys of which the plugin itself said two values
 */
public record SnapshotIndex(
        String contractVersion,
        String ontologyVersion,
        SnapshotName snapshot,
        String fingerprint,
        Origin origin,
        List<Plugin> plugins,
        List<StagedFile> files,
        SortedMap<String, SortedMap<String, Long>> facts,
        SortedMap<String, Long> issues,
        List<Reject> rejects,
        SortedMap<String, SortedMap<String, Long>> notes,
        SortedMap<String, Long> conflicts) {

    public static final String FILE = "index.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /**
     * What was read.
     *
     * @param commit empty for the portfolio and for a repository without commits
     * @param committedAt of the portfolio the newest of its inputs
     * @param refs digest of the repository's tags and depth
     * @param inputs of the portfolio
     */
    public record Origin(
            String url,
            String branch,
            String commit,
            String committedAt,
            boolean shallow,
            String refs,
            List<SnapshotName> inputs) {}

    /** A plugin that was asked, whether it found something or not. */
    public record Plugin(String id, int version, String phase) {}

    /** How many facts of a plugin were refused for a reason. */
    public record Reject(String kind, String reason, long count) {}

    /** Envelopes by node type or relationship type. */
    public SortedMap<String, Long> totals() {
        SortedMap<String, Long> totals = new java.util.TreeMap<>();
        files.forEach(
                file -> file.sections().forEach(section -> totals.merge(section.type(), section.records(), Long::sum)));
        return totals;
    }

    byte[] toBytes() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        printer.indentArraysWith(lines);
        try {
            return (JSON.writer(printer).writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws LodeException.Integrity when it is no index, or one of a newer contract */
    static SnapshotIndex parse(Path file, byte[] json) {
        try {
            JsonNode tree = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            String version = tree.path("contract_version").asText();
            if (!Contract.understands(version)) {
                throw new LodeException.Integrity(
                        "CONTRACT_TOO_NEW",
                        file + " was written under contract \"" + version + "\"; this version reads "
                                + Contract.VERSION,
                        "Upgrade lode, or remove the snapshot's folder and run again.");
            }
            if (tree instanceof ObjectNode index && !index.has("notes")) {
                // Snapshots that were sealed before there were notes have none.
                index.putObject("notes");
            }
            return JSON.treeToValue(tree, SnapshotIndex.class);
        } catch (JsonProcessingException e) {
            throw new LodeException.Integrity(
                    "INDEX_UNREADABLE",
                    file + " cannot be read: " + e.getOriginalMessage(),
                    "Remove the snapshot's folder and run again.");
        }
    }
}
