package dev.lode.pipeline.graph.bolt;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.graph.RejectedBatchException;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.staging.Element;
import dev.lode.spi.Value;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * A Memgraph or Neo4j server. Nothing is sent before the first call, so that a server that is away is a failure of
 * what was to be done with it. The labels {@code Migration} and {@code LodeMemory} are the store's own.
 */
public final class BoltStore implements GraphStore {

    static final String MEMORY = "LodeMemory";

    private static final Duration READ = Duration.ofSeconds(60);
    private static final int WIPE = 10_000;

    private final BoltSession session;
    private final QueryLimits limits;
    private Ontology ontology;

    private BoltStore(BoltSession session, QueryLimits limits, Ontology ontology) {
        this.session = session;
        this.limits = limits;
        this.ontology = ontology;
    }

    /** @param ontology whose types the store reads and writes, and nothing else */
    public static BoltStore of(BoltAddress address, QueryLimits limits, Ontology ontology) {
        return of(address, limits, ontology, BoltTimes.standard(), Pause.jittered());
    }

    public static BoltStore of(
            BoltAddress address, QueryLimits limits, Ontology ontology, BoltTimes times, Pause pause) {
        return new BoltStore(new BoltSession(address, times, pause), limits, ontology);
    }

    @Override
    public void migrate(Ontology ontology) {
        try {
            BoltDialect dialect = BoltDialect.of(session);
            new MigrationLedger(session, dialect, Migration.shipped(dialect)).apply(ontology);
        } catch (Neo4jException e) {
            throw session.refused(e.getMessage());
        }
        this.ontology = ontology;
    }

    @Override
    public void upsert(List<? extends Element> elements) throws RejectedBatchException {
        named(elements);
        session.write(new BoltWrites(elements)::upsert);
    }

    @Override
    public void delete(List<? extends Element> elements) throws RejectedBatchException {
        named(elements);
        session.write(new BoltWrites(elements)::delete);
    }

    @Override
    public Table ask(String cypher, SortedMap<String, Value> parameters) {
        return new BoltQuestion(session, limits).ask(cypher, parameters);
    }

    @Override
    public long count(String type) {
        boolean node = ontology.nodeTypes().containsKey(type);
        String elements = node ? "MATCH (e:" + type + ")" : "MATCH ()-[e:" + type + "]->()";
        return session.read(
                READ,
                transaction -> transaction
                        .run(elements + " RETURN count(e) AS elements")
                        .single()
                        .get("elements")
                        .asLong());
    }

    @Override
    public Iterator<Element> export(String type) {
        boolean node = ontology.nodeTypes().containsKey(type);
        return node || ontology.relationshipTypes().containsKey(type)
                ? new BoltExport(session, type, node)
                : List.<Element>of().iterator();
    }

    @Override
    public String remembered(String name) {
        return session.read(
                READ,
                transaction ->
                        transaction
                                .run(
                                        "MATCH (m:" + MEMORY + " {name: $name}) RETURN m.text AS text",
                                        Map.of("name", name))
                                .stream()
                                .map(row -> row.get("text").asString())
                                .findFirst()
                                .orElse(""));
    }

    @Override
    public void remember(String name, String text) {
        own(transaction -> {
            transaction
                    .run(
                            "MERGE (m:" + MEMORY + " {name: $name}) SET m.text = $text",
                            Map.of("name", name, "text", text))
                    .consume();
            return 0L;
        });
    }

    /** Takes the ontology's types and the memory, whoever wrote them, and nothing else. */
    @Override
    public void wipe() {
        for (String type : ontology.nodeTypes().keySet()) {
            wipe(type);
        }
        wipe(MEMORY);
    }

    @Override
    public void close() {
        session.close();
    }

    private void wipe(String label) {
        String some = "MATCH (n:`" + label + "`) WITH n LIMIT " + WIPE + " DETACH DELETE n RETURN count(*) AS gone";
        while (own(transaction -> transaction.run(some).single().get("gone").asLong()) > 0) {
            // One transaction for all would hold all of it in the server's memory.
        }
    }

    private long own(Function<Transaction, Long> work) {
        long[] result = new long[1];
        try {
            session.write(transaction -> {
                result[0] = work.apply(transaction);
                return Optional.empty();
            });
        } catch (RejectedBatchException e) {
            throw session.refused(e.getMessage());
        }
        return result[0];
    }

    /** Labels and types are written into statements, and therefore only those of the ontology are. */
    private void named(List<? extends Element> elements) throws RejectedBatchException {
        for (Element element : elements) {
            boolean named = switch (element) {
                case Element.NodeElement node -> ontology.nodeTypes().containsKey(node.type());
                case Element.RelationshipElement relationship ->
                    ontology.relationshipTypes().containsKey(relationship.type())
                            && ontology.nodeTypes().containsKey(relationship.startType())
                            && ontology.nodeTypes().containsKey(relationship.endType());
            };
            if (!named) {
                throw new RejectedBatchException("unknown type " + element.type());
            }
        }
    }
}
