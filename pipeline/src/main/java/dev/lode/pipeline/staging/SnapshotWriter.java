package dev.lode.pipeline.staging;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.staging.contract.Contract;
import dev.lode.pipeline.staging.contract.Rids;
import dev.lode.pipeline.staging.sort.Cursor;
import dev.lode.pipeline.staging.sort.MergedCursor;
import dev.lode.pipeline.staging.sort.RecordSorter;
import dev.lode.spi.FactCheck;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.PluginDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes one snapshot. Plugins of one phase talk in any order and from any thread, each to its own sink; phases follow
 * one another. What was begun and not sealed leaves nothing behind.
 */
public final class SnapshotWriter implements AutoCloseable {

    private static final int BY_START_SHARE = 8;

    private record Part(long said, StagedFile file) {}

    private final Path target;
    private final Path folder;
    private final Path work;
    private final SnapshotName name;
    private final String fingerprint;
    private final SnapshotIndex.Origin origin;
    private final List<Snapshot> inputs;
    private final Ontology ontology;
    private final StagingLimits limits;
    private final FactCheck check;
    private final Rids rids;
    private final SortedMap<String, PluginStage> talking = new TreeMap<>();
    private final SortedMap<String, PluginStage> done = new TreeMap<>();
    private final List<SnapshotIndex.Plugin> plugins = new ArrayList<>();
    private final List<StagedFile> files = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, Long>> facts = new TreeMap<>();
    private final SortedMap<String, Long> conflicts = new TreeMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final StartOrder byStart;

    SnapshotWriter(
            Path target,
            SnapshotName name,
            String fingerprint,
            SnapshotIndex.Origin origin,
            List<Snapshot> inputs,
            Ontology ontology,
            StagingLimits limits) {
        this.target = target;
        this.folder = target.resolveSibling("." + name.id() + ".half");
        this.work = folder.resolve("work");
        this.name = name;
        this.fingerprint = fingerprint;
        this.origin = origin;
        this.inputs = inputs;
        this.ontology = ontology;
        this.limits = limits;
        this.check = new FactCheck(ontology);
        this.rids = new Rids(ontology);
        this.byStart = new StartOrder(work, limits.memory() / BY_START_SHARE);
        Folders.delete(folder);
        Folders.create(work);
        Folders.requireFree(work, limits.leastFree());
    }

    public SnapshotName name() {
        return name;
    }

    /** Where a plugin of the current phase talks to; the same one each time. */
    public FactSink sink(PluginDescriptor plugin) {
        return stage(plugin);
    }

    synchronized PluginStage stage(PluginDescriptor plugin) {
        if (done.containsKey(plugin.id())) {
            throw new IllegalStateException("the phase of " + plugin.id() + " is over");
        }
        return talking.computeIfAbsent(
                plugin.id(), id -> new PluginStage(plugin, name.repository(), check, rids, work, limits));
    }

    /** Forgets all that a plugin of the current phase has said so far, issues included. */
    public synchronized void discard(PluginDescriptor plugin) {
        PluginStage stage = talking.get(plugin.id());
        if (stage != null) {
            stage.discard();
        }
    }

    /** Counts what a plugin contradicted itself in when it was heard the first time. */
    synchronized void contradicted(String what, long keys) {
        conflicts.merge(what, keys, Long::sum);
    }

    /** What is known by now: the phases that are over, and each plugin of this one that has talked. */
    public synchronized Facts facts() {
        List<StagedFacts.Source> sources = new ArrayList<>(sources());
        inputs.forEach(input -> sources.addAll(input.sources()));
        talking.values().stream()
                .filter(stage -> stage.said() > 0)
                .forEach(stage -> sources.add(new StagedFacts.Source(work, part(stage), name.isPortfolio())));
        return new StagedFacts(sources, byStart);
    }

    /** Ends a phase: what its plugins said becomes the file {@code <phase>.jsonl}. */
    public synchronized void finishPhase(String phase) {
        talking.values().forEach(PluginStage::finish);
        PhaseWriter writer = new PhaseWriter(name, origin.committedAt());
        try (Cursor<byte[]> claims =
                merged(talking.values().stream().map(PluginStage::facts).toList())) {
            files.add(writer.write(folder.resolve(phase + ".jsonl"), claims));
        }
        writer.conflicts().forEach((what, count) -> conflicts.merge(what, count, Long::sum));
        facts.putAll(writer.facts());
        talking.values().forEach(stage -> {
            plugins.add(
                    new SnapshotIndex.Plugin(stage.plugin().id(), stage.plugin().version(), phase));
            stage.release();
        });
        done.putAll(talking);
        talking.clear();
        parts.clear();
    }

    /** Sets relationships aside whose ends nobody states, writes the account, and gives the snapshot its name. */
    public synchronized Snapshot seal() {
        if (!talking.isEmpty()) {
            throw new IllegalStateException("no phase ended for " + talking.keySet());
        }
        if (Files.isRegularFile(target.resolve(SnapshotIndex.FILE))) {
            close();
            return Snapshot.read(target);
        }
        setDanglingAside();
        SnapshotAccount account = new SnapshotAccount(folder, done.values(), conflicts);
        files.addAll(account.write());
        SnapshotIndex index = index(account);
        Folders.delete(work);
        Folders.write(folder.resolve(SnapshotIndex.FILE), index.toBytes());
        Folders.delete(target);
        Folders.publish(folder, target);
        return new Snapshot(target, index);
    }

    /** Removes what was not sealed. */
    @Override
    public synchronized void close() {
        Folders.delete(folder);
    }

    private SnapshotIndex index(SnapshotAccount account) {
        return new SnapshotIndex(
                Contract.VERSION,
                ontology.version(),
                name,
                fingerprint,
                origin,
                plugins,
                files,
                facts,
                account.issues(),
                account.rejects(),
                account.notes(),
                conflicts);
    }

    private void uncount(String kind, String type) {
        SortedMap<String, Long> types = facts.get(kind);
        if (types != null) {
            types.computeIfPresent(type, (any, count) -> count == 1 ? null : count - 1);
        }
    }

    private StagedFile part(PluginStage stage) {
        String id = stage.plugin().id();
        Part known = parts.get(id);
        if (known == null || known.said() != stage.said()) {
            long said = stage.said();
            try (Cursor<byte[]> claims = stage.facts()) {
                PhaseWriter writer = new PhaseWriter(name, origin.committedAt());
                known = new Part(said, writer.write(work.resolve(id + ".jsonl"), claims));
            }
            parts.put(id, known);
        }
        return known.file();
    }

    private void setDanglingAside() {
        List<StagedFacts.Source> nodes = new ArrayList<>(sources());
        inputs.forEach(input -> nodes.addAll(input.sources()));
        Cursor<byte[]> ends =
                merged(done.values().stream().map(PluginStage::ends).toList());
        try (Dangling dangling = Dangling.ends(ends, nodes)) {
            new DanglingFilter(folder, done, this::uncount).setAside(dangling, files);
        }
    }

    private List<StagedFacts.Source> sources() {
        return files.stream()
                .map(file -> new StagedFacts.Source(folder, file, name.isPortfolio()))
                .toList();
    }

    private static Cursor<byte[]> merged(List<Cursor<byte[]>> cursors) {
        return new MergedCursor<>(cursors, RecordSorter.ORDER);
    }
}
