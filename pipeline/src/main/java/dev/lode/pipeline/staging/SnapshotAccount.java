package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.sort.Cursor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What was refused and what could not be read, written to files and counted. */
final class SnapshotAccount {

    private final Path folder;
    private final Collection<PluginStage> plugins;
    private final SortedMap<String, Long> contradictions;
    private final SortedMap<String, Long> issues = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> notes = new TreeMap<>();
    private final List<SnapshotIndex.Reject> rejects = new ArrayList<>();

    /**
     * @param plugins in the order of their ids
     * @param contradictions keys by what was said of them twice
     */
    SnapshotAccount(Path folder, Collection<PluginStage> plugins, SortedMap<String, Long> contradictions) {
        this.folder = folder;
        this.contradictions = contradictions;
        this.plugins = plugins;
    }

    /** Writes {@code issues.jsonl} and {@code rejects.jsonl}. */
    List<StagedFile> write() {
        contradictions.values().forEach(count -> issues.merge("CONFLICT", count, Long::sum));
        plugins.stream().filter(plugin -> !plugin.infos().isEmpty()).forEach(plugin -> {
            notes.put(plugin.plugin().id(), plugin.infos());
            plugin.infos().forEach((code, count) -> issues.merge(code, count, Long::sum));
        });
        StagedFile issueFile = write(
                "issues.jsonl",
                PluginStage::issues,
                (plugin, counts) -> counts.forEach((code, count) -> issues.merge(code, count, Long::sum)));
        StagedFile rejectFile = write(
                "rejects.jsonl",
                PluginStage::rejects,
                (plugin, counts) -> counts.forEach(
                        (reason, count) -> rejects.add(new SnapshotIndex.Reject(plugin, reason, count))));
        return List.of(issueFile, rejectFile);
    }

    /** By code. */
    SortedMap<String, Long> issues() {
        return issues;
    }

    /** What is only counted, by plugin and code. */
    SortedMap<String, SortedMap<String, Long>> notes() {
        return notes;
    }

    List<SnapshotIndex.Reject> rejects() {
        return rejects;
    }

    /** Takes what a plugin's lines count up to, by code or reason. */
    private interface Tally {
        void add(String plugin, SortedMap<String, Long> counts);
    }

    private StagedFile write(String name, Function<PluginStage, Cursor<byte[]>> lines, Tally tally) {
        try (StagedFileWriter out = new StagedFileWriter(folder.resolve(name))) {
            for (PluginStage plugin : plugins) {
                SortedMap<String, Long> counts = new TreeMap<>();
                try (Cursor<byte[]> cursor = lines.apply(plugin)) {
                    for (byte[] record = cursor.next(); record != null; record = cursor.next()) {
                        int tag = tagLength(record);
                        counts.merge(new String(record, 0, tag, StandardCharsets.UTF_8), 1L, Long::sum);
                        out.line(Arrays.copyOfRange(record, tag + 1, record.length));
                    }
                }
                tally.add(plugin.plugin().id(), counts);
            }
            return out.finish();
        }
    }

    private static int tagLength(byte[] record) {
        int length = 0;
        while (record[length] != 0) {
            length++;
        }
        return length;
    }
}
