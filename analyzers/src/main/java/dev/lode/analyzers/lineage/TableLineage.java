package dev.lode.analyzers.lineage;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import java.util.List;
import java.util.function.Consumer;

/**
 * Table lineage over all repositories, and what follows from it: the layer of each table, and which repository needs
 * which because it reads what the other makes. {@link TableFacts} says what flows, {@link
 * OutrightReads} what dbt does not know of, {@link SharedTables} when two names
 * are taken for one table, {@link Layers} what decides a layer. Nothing flows from a table to itself, and a repository
 * that makes a table itself does not need another one for it.
 */
@AutoService(Analyzer.class)
public final class TableLineage implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "table-lineage",
                5,
                "Which table's content comes from which, across files and repositories, and each table's layer.",
                PluginDescriptor.Scope.PORTFOLIO,
                List.of(
                        NodeTypes.TABLE,
                        NodeTypes.STATEMENT,
                        NodeTypes.MODEL,
                        RelationshipTypes.WRITES,
                        RelationshipTypes.READS,
                        RelationshipTypes.MATERIALIZES,
                        RelationshipTypes.DENOTES,
                        RelationshipTypes.DEPENDS_ON),
                List.of(
                        NodeTypes.TABLE,
                        RelationshipTypes.READS,
                        RelationshipTypes.READS_FROM,
                        RelationshipTypes.DEPENDS_ON),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        TableUses uses = new TableUses();
        TableFacts facts = new TableFacts(uses);
        Layers layers = new Layers(sink);
        nodes(known, NodeTypes.STATEMENT, facts::statement);
        relationships(known, RelationshipTypes.WRITES, facts::writes);
        relationships(known, RelationshipTypes.MATERIALIZES, facts::materializes);
        relationships(known, RelationshipTypes.DENOTES, facts::denotes);
        relationships(known, RelationshipTypes.READS, facts::reads);
        relationships(known, RelationshipTypes.DEPENDS_ON, facts::dependsOn);
        facts.followModels();
        OutrightReads outright = new OutrightReads(facts, known.sql(), sink);
        nodes(known, NodeTypes.MODEL, outright::model);
        new SharedTables(uses, sink).join();
        layer(known, layers, sink);
        outright.found().forEach(table -> sink.emit(layers.describe(table).orElse(Node.of(Keys.table(table)))));
        emitFlows(uses, sink);
        RepositoryNeeds.of(uses).emit(sink);
    }

    private static void layer(Facts known, Layers layers, FactSink sink) {
        ModelFacts models = new ModelFacts(layers);
        nodes(known, NodeTypes.MODEL, models::model);
        relationships(known, RelationshipTypes.MATERIALIZES, models::materializes);
        relationships(
                known,
                RelationshipTypes.WRITES,
                writes ->
                        layers.madeBy(writes.end().text("name"), writes.start().text("path")));
        nodes(
                known,
                NodeTypes.TABLE,
                table -> layers.describe(table.key().text("name")).ifPresent(sink::emit));
    }

    private static void emitFlows(TableUses uses, FactSink sink) {
        uses.flows()
                .forEach((target, sources) -> sources.forEach((source, said) -> sink.emit(Relationship.of(
                                RelationshipTypes.READS_FROM,
                                Keys.table(target),
                                Keys.table(source),
                                said.surest().evidence())
                        .with("repositories", List.copyOf(said.places().keySet())))));
    }

    private static void nodes(Facts known, String type, Consumer<Node> action) {
        try (var nodes = known.nodes(type)) {
            nodes.forEach(action);
        }
    }

    private static void relationships(Facts known, String type, Consumer<Relationship> action) {
        try (var relationships = known.relationships(type)) {
            relationships.forEach(action);
        }
    }
}
