package dev.lode.pipeline.bench;

import dev.lode.pipeline.graph.EmbeddedStore;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.query.Parameter;
import dev.lode.pipeline.query.QueryRegistry;
import dev.lode.pipeline.query.SavedQuery;
import dev.lode.spi.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks a loaded graph every saved query and prints how long the answers took. */
final class QueryBench {

    private static final int WARM_UP = 10;
    private static final int CALLS = 30;
    private static final double SLOW_MILLISECONDS = 200;

    private final GraphStore store;
    private final Map<String, String> busiest;

    private QueryBench(GraphStore store) {
        this.store = store;
        this.busiest = Map.of(
                "repository",
                name("MATCH (c:Repository)-[r:CONTAINS]->(f:File) "
                        + "RETURN c.name AS name, count(f) AS n ORDER BY n DESC, name LIMIT 1"),
                "table",
                name("MATCH (t:Table)-[r:READS_FROM]->(u:Table) "
                        + "RETURN t.name AS name, count(u) AS n ORDER BY n DESC, name LIMIT 1"),
                "start",
                "2025-01-01T00:00:00Z",
                "before",
                "2024-01-01T00:00:00Z");
    }

    static void run(Path graph) throws IOException {
        Figures figures = new Figures(System.out, "queries");
        try (GraphStore store = EmbeddedStore.open(graph, QueryLimits.standard(), System.err::println)) {
            QueryBench bench = new QueryBench(store);
            int slow = 0;
            for (SavedQuery query : QueryRegistry.builtIn().all()) {
                slow += bench.measure(query, figures) ? 1 : 0;
            }
            figures.print("p95 over " + (int) SLOW_MILLISECONDS + " ms", slow, "queries");
        }
        figures.peak();
    }

    /** True when it is slow. */
    private boolean measure(SavedQuery query, Figures figures) {
        SortedMap<String, Value> parameters = query.bind(required(query));
        double[] milliseconds = new double[CALLS];
        for (int i = -WARM_UP; i < CALLS; i++) {
            long start = System.nanoTime();
            store.ask(query.cypher(), parameters);
            milliseconds[Math.max(i, 0)] = Figures.seconds(start) * 1e3;
        }
        Arrays.sort(milliseconds);
        double p95 = milliseconds[(CALLS * 95 + 99) / 100 - 1];
        boolean slow = p95 > SLOW_MILLISECONDS;
        figures.print(query.name() + " p50", milliseconds[CALLS / 2 - 1], "ms");
        figures.print(query.name() + " p95", p95, slow ? "ms  <- slow" : "ms");
        return slow;
    }

    private Map<String, String> required(SavedQuery query) {
        Map<String, String> values = new TreeMap<>();
        for (Parameter parameter : query.parameters()) {
            if (parameter.otherwise().isEmpty()) {
                values.put(parameter.name(), busiest.getOrDefault(parameter.name(), ""));
            }
        }
        return values;
    }

    /** The name in the first row. */
    private String name(String cypher) {
        return store.ask(cypher, Collections.emptySortedMap()).rows().stream()
                .findFirst()
                .map(row -> String.valueOf(row.getFirst()))
                .orElse("");
    }
}
