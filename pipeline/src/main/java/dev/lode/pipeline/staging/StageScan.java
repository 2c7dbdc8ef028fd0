package dev.lode.pipeline.staging;

import dev.lode.pipeline.LodeException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One file of the staging area as {@code lode stage scan} lists it.
 *
 * @param repository empty for the portfolio; the folder where the index cannot be read
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

    /** All files of all sealed snapshots, each held against its index; a line for one whose index cannot be read. */
    public static List<StageScan> of(StagingArea area) {
        return area.sealedFolders().stream()
                .flatMap(folder -> of(folder).stream())
                .toList();
    }

    private static List<StageScan> of(Path folder) {
        try {
            return of(Snapshot.read(folder));
        } catch (LodeException e) {
            return List.of(new StageScan(
                    String.valueOf(folder.getName(folder.getNameCount() - 2)),
                    String.valueOf(folder.getFileName()),
                    "index",
                    0,
                    0,
                    "",
                    new TreeMap<>(),
                    new TreeMap<>(),
                    e.code() + ": " + e.getMessage()));
        }
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
