package dev.lode.pipeline;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.RunManifest.PortfolioRun;
import dev.lode.pipeline.RunManifest.Status;
import dev.lode.pipeline.plugins.PluginRunner;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.staging.Fingerprint;
import dev.lode.pipeline.staging.Snapshot;
import dev.lode.pipeline.staging.SnapshotWriter;
import dev.lode.pipeline.staging.StagingArea;
import dev.lode.spi.PluginDescriptor.Scope;
import dev.lode.spi.SqlSettings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What follows from all repositories together, to a snapshot of its own. */
record PortfolioStage(
        Plugins plugins,
        PluginRunner runner,
        StagingArea staging,
        Ontology ontology,
        SqlSettings sql,
        RunListener listener) {

    record Outcome(PortfolioRun run, Snapshot snapshot) {}

    Outcome conclude(List<Snapshot> repositories) throws InterruptedException {
        long start = System.nanoTime();
        String fingerprint = Fingerprint.of(plugins.descriptors(Scope.PORTFOLIO), new TreeMap<>(), ontology);
        Optional<Snapshot> known = staging.findPortfolio(repositories, fingerprint);
        Snapshot snapshot = known.isPresent() ? known.get() : stage(repositories, fingerprint);
        return new Outcome(
                new PortfolioRun(
                        known.isPresent() ? Status.UNCHANGED : Status.MINED,
                        snapshot.name().id(),
                        snapshot.index().facts(),
                        snapshot.index().issues(),
                        rejects(snapshot),
                        (System.nanoTime() - start) / 1_000_000),
                snapshot);
    }

    private Snapshot stage(List<Snapshot> repositories, String fingerprint) throws InterruptedException {
        listener.progress("all repositories: analyzing");
        try (SnapshotWriter writer = staging.beginPortfolio(repositories, fingerprint)) {
            new PluginRuns(writer, runner, sql).analyze(plugins.analyzers(Scope.PORTFOLIO));
            return writer.seal();
        }
    }

    /** Refused facts by plugin and reason. */
    static SortedMap<String, Long> rejects(Snapshot snapshot) {
        SortedMap<String, Long> rejects = new TreeMap<>();
        snapshot.index()
                .rejects()
                .forEach(reject -> rejects.merge(reject.kind() + " " + reject.reason(), reject.count(), Long::sum));
        return rejects;
    }
}
