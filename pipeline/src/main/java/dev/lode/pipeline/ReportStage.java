package dev.lode.pipeline;

import dev.lode.pipeline.RunManifest.Failure;
import dev.lode.pipeline.RunManifest.ReportRun;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.load.Loader;
import dev.lode.pipeline.query.QueryRegistry;
import dev.lode.pipeline.query.QuerySession;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.report.Reports;
import dev.lode.pipeline.report.TemplateSet;
import dev.lode.pipeline.staging.Landscape;
import dev.lode.pipeline.staging.SnapshotIndex;
import dev.lode.pipeline.staging.StagingArea;
import dev.lode.spi.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The graph to pages. */
record ReportStage(
        Workspace workspace,
        StagingArea staging,
        QueryRegistry queries,
        TemplateSet templates,
        Path folder,
        RunListener listener) {

    /**
     * Writes the pages, unless the folder holds what they would be already.
     *
     * @param names reports to write; all when empty
     */
    ReportRun report(Supplier<GraphStore> opening, List<String> names) {
        long start = System.nanoTime();
        GraphStore store = opening.get();
        Reports reports = new Reports(templates, Product.VERSION);
        String facts = facts(store);
        if (names.isEmpty() && reports.current(folder, facts)) {
            return new ReportRun(folder.toString(), 0, 0, 0, 0, 0, List.of(), (System.nanoTime() - start) / 1_000_000);
        }
        listener.progress("writing reports");
        QuerySession session = new QuerySession(queries, store);
        Reports.Summary summary = reports.render(new Reports.Request(
                (query, parameters) -> session.ask(query, parameters).data(), rejects(), folder, facts, names));
        long asked = session.hits() + session.misses();
        return new ReportRun(
                folder.toString(),
                summary.pages(),
                summary.written(),
                asked,
                session.hits(),
                share(session.hits(), asked),
                summary.failed().stream().map(ReportStage::failure).toList(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static Failure failure(Reports.FailedPage page) {
        return new Failure(
                page.failure().code(),
                page.path() + ": " + page.query() + ": " + page.failure().getMessage(),
                page.failure().hint(),
                "report");
    }

    /** What the answers depend on: what the store holds, and how the questions read. */
    private String facts(GraphStore store) {
        StringBuilder facts = new StringBuilder();
        Loader.held(store).forEach(snapshot -> facts.append(snapshot).append('\n'));
        Landscape.read(workspace.root())
                .snapshots()
                .forEach(name -> facts.append(name).append('\n'));
        queries.all().forEach(query -> facts.append(query.cypher()).append('\n'));
        return facts.toString();
    }

    private static double share(long part, long whole) {
        return whole == 0
                ? 0
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private Table rejects() {
        List<List<Optional<Value>>> rows = new ArrayList<>();
        Landscape.read(workspace.root()).snapshots().forEach(name -> {
            for (SnapshotIndex.Reject reject : staging.open(name).index().rejects()) {
                rows.add(List.of(
                        Optional.of(Value.of(name.repository())),
                        Optional.of(Value.of(reject.kind())),
                        Optional.of(Value.of(reject.reason())),
                        Optional.of(Value.of(reject.count()))));
            }
        });
        return new Table(List.of("repository", "kind", "reason", "count"), rows);
    }
}
