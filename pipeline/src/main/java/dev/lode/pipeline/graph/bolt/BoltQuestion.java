package dev.lode.pipeline.graph.bolt;

import dev.lode.pipeline.graph.Cells;
import dev.lode.pipeline.graph.QueryFailures;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** A question to a Bolt server, in a transaction that reads and is rolled back. */
final class BoltQuestion {

    private static final Cells CELLS = new Cells(BoltQuestion::unwrap);

    private final BoltSession session;
    private final QueryLimits limits;

    BoltQuestion(BoltSession session, QueryLimits limits) {
        this.session = session;
        this.limits = limits;
    }

    Table ask(String cypher, SortedMap<String, Value> parameters) {
        Map<String, Object> plain = new HashMap<>();
        parameters.forEach((name, value) -> plain.put(name, value.plain()));
        try {
            return session.ask(limits.time(), transaction -> table(transaction.run(cypher, plain)));
        } catch (Neo4jException e) {
            throw String.valueOf(e.code()).contains("TransactionTimedOut")
                    ? QueryFailures.tooLong(limits)
                    : QueryFailures.refused(String.valueOf(e.getMessage()));
        }
    }

    private Table table(Result result) {
        List<List<Optional<Value>>> rows = new ArrayList<>();
        while (result.hasNext()) {
            if (rows.size() == limits.rows()) {
                throw QueryFailures.tooMany(limits);
            }
            rows.add(row(result.next()));
        }
        return new Table(result.keys(), rows);
    }

    private static List<Optional<Value>> row(Record row) {
        return row.values().stream().map(value -> CELLS.cell(value.asObject())).toList();
    }

    private static Object unwrap(Object raw) {
        return switch (raw) {
            case Node node ->
                named(node.asMap(), "label", node.labels().iterator().next());
            case Relationship relationship -> named(relationship.asMap(), "type", relationship.type());
            case Path path -> {
                List<Object> steps = new ArrayList<>(List.of(path.start()));
                path.forEach(segment -> {
                    steps.add(segment.relationship());
                    steps.add(segment.end());
                });
                yield steps;
            }
            default -> raw;
        };
    }

    private static Map<String, Object> named(Map<String, Object> properties, String name, String value) {
        Map<String, Object> named = new HashMap<>(properties);
        named.put(name, value);
        return named;
    }
}
