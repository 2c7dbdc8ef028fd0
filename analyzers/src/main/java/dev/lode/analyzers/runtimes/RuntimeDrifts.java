package dev.lode.analyzers.runtimes;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a repository says different things of one runtime. A range does not disagree with a version that it allows, and
 * pipelines may test with as many versions as they like. Files below folders of tests, examples, templates, documents
 * and other people's code take no part.
 */
@AutoService(Analyzer.class)
public final class RuntimeDrifts implements Analyzer {

    /** Statements that one fact lists. */
    private static final int MOST = 20;

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "runtime-drift",
                1,
                "Statements of a repository on one runtime that disagree.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(NodeTypes.RUNTIME, RelationshipTypes.RUNS_ON),
                List.of(NodeTypes.RUNTIME_DRIFT, RelationshipTypes.CONTAINS),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        Set<String> runtimes = new HashSet<>();
        try (var nodes = known.nodes(NodeTypes.RUNTIME)) {
            nodes.filter(node -> node.property("kind")
                            .map(Object::toString)
                            .orElse("")
                            .contains("runtime"))
                    .forEach(node -> runtimes.add(node.key().text("name")));
        }
        Map<String, Map<String, Set<Statement>>> statements = new TreeMap<>();
        try (var facts = known.relationships(RelationshipTypes.RUNS_ON)) {
            facts.filter(fact -> runtimes.contains(fact.end().text("name")))
                    .forEach(fact -> statements
                            .computeIfAbsent(fact.start().text("name"), key -> new TreeMap<>())
                            .computeIfAbsent(fact.end().text("name"), key -> new TreeSet<>())
                            .add(Statement.of(fact)));
        }
        statements.forEach((repository, byRuntime) -> byRuntime.forEach((runtime, said) ->
                Disagreements.of(said).forEach((rule, which) -> emit(repository, runtime, rule, which, sink))));
    }

    private static void emit(
            String repository, String runtime, String rule, SortedSet<Statement> which, FactSink sink) {
        NodeKey key = Keys.runtimeDrift(repository, runtime, rule);
        sink.emit(Node.of(key)
                .with(
                        "versions",
                        which.stream()
                                .map(Statement::version)
                                .distinct()
                                .sorted()
                                .toList())
                .with(
                        "statements",
                        which.stream().limit(MOST).map(Statement::words).toList())
                .with("count", which.size()));
        sink.emit(Relationship.of(RelationshipTypes.CONTAINS, Keys.repository(repository), key, Evidence.resolved()));
    }
}
