package dev.lode.pipeline.staging;

import dev.lode.ontology.OntologyFile;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Revision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Stages facts for tests. */
final class Staged {

    static final String COMMIT = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";
    static final String FINGERPRINT = "8e2f01aa";

    private Staged() {}

    static PluginDescriptor plugin(String id) {
        return new PluginDescriptor(id, 1, "Test.", PluginDescriptor.Scope.REPOSITORY, List.of(), List.of(), List.of());
    }

    static Revision revision(String repository) {
        return revision(repository, "2026-03-01T09:30:00Z");
    }

    static Revision revision(String repository, String committedAt) {
        return new Revision(
                repository, "https://example.com/" + repository, "main", COMMIT, committedAt, false, "", Path.of("."));
    }

    static StagingArea area(Path root) {
        return new StagingArea(root, OntologyFile.builtIn());
    }

    static StagingArea area(Path root, long factsPerPlugin, long memory) {
        return new StagingArea(root, OntologyFile.builtIn(), new StagingLimits(factsPerPlugin, memory, 0));
    }

    /** A snapshot of one repository that one miner said these facts of. */
    static Snapshot snapshot(StagingArea area, String repository, List<? extends Fact> facts) {
        return snapshot(area, revision(repository), sink -> facts.forEach(sink::emit));
    }

    static Snapshot snapshot(StagingArea area, Revision revision, Consumer<FactSink> miner) {
        try (SnapshotWriter writer = area.begin(revision, FINGERPRINT)) {
            miner.accept(writer.sink(plugin("git")));
            writer.finishPhase("mine");
            writer.finishPhase("analyze");
            return writer.seal();
        }
    }

    /** What a sealed snapshot says; not by start, which needs a folder to sort in. */
    static Facts facts(Snapshot snapshot) {
        return new StagedFacts(snapshot.sources(), new StartOrder(snapshot.folder(), Long.MAX_VALUE));
    }

    static List<Element> elements(List<Snapshot> snapshots) {
        List<Element> all = new ArrayList<>();
        try (Elements elements = Elements.merged(snapshots)) {
            for (Iterator<Element> rest = elements; rest.hasNext(); ) {
                all.add(rest.next());
            }
        }
        return all;
    }
}
