package dev.lode.pipeline;

import dev.lode.pipeline.checkout.RepositorySource;
import java.util.List;

/** The whole job, as a list of calls. What each decides stands in the stage of its name. */
public final class Pipeline {

    private final Engine engine;

    public Pipeline(Engine engine) {
        this.engine = engine;
    }

    /** Repositories in, graph and reports out. */
    public RunManifest build() {
        try (Run run = Run.begin("build", engine)) {
            run.stage("ingest", () -> run.ingested(ingest(engine.sources())));
            run.stage("load", () -> run.loaded(engine.loading().load(run::store)));
            run.stage("report", () -> run.reported(engine.reporting().report(run::store, List.of())));
            run.stageIfAllLoaded("tidy", () -> engine.tidying().tidy(run.store()));
            return run.end();
        }
    }

    /** Repositories to staging. */
    public RunManifest mine() {
        try (Run run = Run.begin("mine", engine)) {
            run.stage("ingest", () -> run.ingested(ingest(engine.sources())));
            return run.end();
        }
    }

    /** Staging to graph. */
    public RunManifest load() {
        try (Run run = Run.begin("load", engine)) {
            run.stage("load", () -> run.loaded(engine.loading().load(run::store)));
            return run.end();
        }
    }

    /**
     * What is staged, under the present vocabulary, to the graph.
     *
     * @param since only repositories with a commit of that time or newer; all when empty
     */
    public RunManifest backfill(String since) {
        try (Run run = Run.begin("backfill", engine)) {
            run.stage("stage", () -> run.ingested(engine.backfilling().again(since)));
            run.stage("load", () -> run.loaded(engine.loading().load(run::store)));
            return run.end();
        }
    }

    /** Version of the present vocabulary. */
    public String ontologyVersion() {
        return engine.ontology().version();
    }

    /** What an outage left to the graph. */
    public RunManifest replay() {
        try (Run run = Run.begin("replay", engine)) {
            run.stage("load", () -> run.loaded(engine.loading().replay(run::store)));
            return run.end();
        }
    }

    /**
     * Graph to pages.
     *
     * @param names of reports; all when empty
     */
    public RunManifest report(List<String> names) {
        try (Run run = Run.begin("report", engine)) {
            run.stage("report", () -> run.reported(engine.reporting().report(run::store, names)));
            return run.end();
        }
    }

    private IngestStage.Outcome ingest(List<RepositorySource> sources) throws InterruptedException {
        return engine.ingesting().read(sources, engine.settings().complete());
    }
}
