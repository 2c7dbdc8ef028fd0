package dev.lode.pipeline;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.spi.Value;
import java.util.Collection;
import java.util.TreeMap;

/** How much a graph holds, counted by asking: servers' own statistics lag behind deletes. */
final class GraphCounts {

    private GraphCounts() {}

    static long nodes(GraphStore store, Ontology ontology) {
        return sum(store, ontology.nodeTypes().keySet(), "MATCH (n:%s) RETURN count(n) AS elements");
    }

    static long relationships(GraphStore store, Ontology ontology) {
        return sum(store, ontology.relationshipTypes().keySet(), "MATCH ()-[r:%s]->() RETURN count(r) AS elements");
    }

    private static long sum(GraphStore store, Collection<String> types, String question) {
        return types.stream()
                .mapToLong(type -> store.ask(question.formatted(type), new TreeMap<>()).rows().stream()
                        .flatMap(row -> row.get(0).stream())
                        .mapToLong(cell -> cell instanceof Value.Whole whole ? whole.plain() : 0)
                        .sum())
                .sum();
    }
}
