package dev.lode.pipeline;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.RunManifest.LoadRun;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.load.DeadLetters;
import dev.lode.pipeline.graph.load.LoadReport;
import dev.lode.pipeline.graph.load.Loader;
import dev.lode.pipeline.graph.load.Spool;
import dev.lode.pipeline.graph.load.Verification;
import dev.lode.pipeline.staging.Landscape;
import dev.lode.pipeline.staging.StagingArea;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/** The landscape to a graph store. */
record LoadStage(Workspace workspace, StagingArea staging, Ontology ontology, String storeName, RunListener listener) {

    /** Loads the current snapshot of each repository and of the portfolio. */
    LoadRun load(Supplier<GraphStore> opening) {
        listener.progress("loading the graph");
        GraphStore store = open(opening);
        return account(store, loader(store).load(target()));
    }

    /** Loads what an outage left, and tries refused rows again. */
    LoadRun replay(Supplier<GraphStore> opening) {
        GraphStore store = open(opening);
        return account(store, loader(store).replay());
    }

    /** Where graph and staging differ, by type. */
    SortedMap<String, Verification.Deviation> verify(GraphStore store) {
        return new Verification(store, ontology, new StagedSnapshots(staging)).verify(target());
    }

    List<String> target() {
        return Landscape.read(workspace.root()).snapshots().stream()
                .map(StagedSnapshots::text)
                .toList();
    }

    DeadLetters deadLetters() {
        return new DeadLetters(workspace.deadLetters().resolve(fileName() + ".jsonl"));
    }

    private Spool spool() {
        return new Spool(workspace.spool().resolve(fileName() + ".json"));
    }

    /** A store that cannot even be opened leaves its work in the spool like one that fails later. */
    private GraphStore open(Supplier<GraphStore> opening) {
        try {
            return opening.get();
        } catch (LodeException.Graph e) {
            spool().put(target());
            throw e;
        }
    }

    private Loader loader(GraphStore store) {
        return new Loader(store, ontology, new StagedSnapshots(staging), spool(), deadLetters());
    }

    private static long total(GraphStore store, Collection<String> types) {
        return types.stream().mapToLong(store::count).sum();
    }

    private String fileName() {
        return storeName.replaceAll("[^A-Za-z0-9.-]+", "_");
    }

    private LoadRun account(GraphStore store, LoadReport report) {
        report.messages().forEach(listener::notice);
        return new LoadRun(
                storeName,
                report.nodes().values().stream()
                        .mapToLong(count -> count.inserted() + count.changed())
                        .sum(),
                report.nodes().values().stream()
                        .mapToLong(LoadReport.Count::deleted)
                        .sum(),
                report.relationships().values().stream()
                        .mapToLong(count -> count.inserted() + count.changed())
                        .sum(),
                report.relationships().values().stream()
                        .mapToLong(LoadReport.Count::deleted)
                        .sum(),
                report.refused(),
                total(store, ontology.nodeTypes().keySet()),
                total(store, ontology.relationshipTypes().keySet()),
                report.millis());
    }
}
