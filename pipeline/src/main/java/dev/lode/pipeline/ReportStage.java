package dev.lode.pipeline;

import dev.lode.pipeline.RunManifest.ReportRun;
import dev.lode.pipeline.graph.GraphStore;
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

    /** @param names reports to write; all when empty */
    ReportRun report(Supplier<GraphStore> opening, List<String> names) {
        long start = System.nanoTime();
        listener.progress("writing reports");
        try (GraphStore store = opening.get()) {
            QuerySession session = new QuerySession(queries, store);
            Reports.Summary summary = new Reports(templates, Product.VERSION)
                    .render(new Reports.Request(
                            (query, parameters) ->
                                    session.ask(query, parameters).data(),
                            rejects(),
                            folder,
                            names));
            long asked = session.hits() + session.misses();
            return new ReportRun(
                    folder.toString(),
                    summary.pages(),
                    summary.written(),
                    asked,
                    session.hits(),
                    share(session.hits(), asked),
                    (System.nanoTime() - start) / 1_000_000);
        }
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
