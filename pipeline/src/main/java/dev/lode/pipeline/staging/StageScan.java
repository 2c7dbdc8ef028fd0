package dev.lode.pipeline.staging;

import dev.lode.pipeline.LodeException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One file of the staging area as {@code lode stage scan} lists it.
 *
 * @param repository empty for the portfolio
 * @param phase name of the file without its ending
 * @param types envelopes by type
 * @param rejects refused facts of the whole snapshot by reason; stands beside the phase {@code rejects} only
 * @param check {@code ok}, or what is wrong with the snapshot
 */
public record StageScan(
        String repository,
        String snapshot,
        String phase,
        long records,
        long bytes,
        String sha256,
        SortedMap<String, Long> types,
        SortedMap<String, Long> rejects,
        String check) {

    /** All files of all sealed snapshots, each held against its index. */
    public static List<StageScan> of(StagingArea area) {
        return area.snapshots().stream()
                .map(area::open)
                .flatMap(snapshot -> of(snapshot).stream())
                .toList();
    }

    private static List<StageScan> of(Snapshot snapshot) {
        String check = check(snapshot);
        return snapshot.index().files().stream()
                .map(file -> new StageScan(
                        snapshot.name().repository(),
                        snapshot.name().id(),
                        file.path().replace(".jsonl", ""),
                        file.records(),
                        file.bytes(),
                        file.sha256(),
                        types(file),
                        file.path().equals("rejects.jsonl") ? rejects(snapshot) : new TreeMap<>(),
                        check))
                .toList();
    }

    private static SortedMap<String, Long> types(StagedFile file) {
        SortedMap<String, Long> types = new TreeMap<>();
        file.sections().forEach(section -> types.put(section.type(), section.records()));
        return types;
    }

    private static SortedMap<String, Long> rejects(Snapshot snapshot) {
        SortedMap<String, Long> rejects = new TreeMap<>();
        snapshot.index().rejects().forEach(reject -> rejects.merge(reject.reason(), reject.count(), Long::sum));
        return rejects;
    }

    private static String check(Snapshot snapshot) {
        try {
            snapshot.verify();
            return "ok";
        } catch (LodeException e) {
            return e.code() + ": " + e.getMessage();
        }
    }
}
