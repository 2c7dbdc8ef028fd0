package dev.lode.pipeline.graph.bolt;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.Element.NodeElement;
import dev.lode.pipeline.staging.Element.RelationshipElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.driver.Transaction;

/** Writes a batch of one type within a transaction: nodes by one statement, relationships by one a variant. */
final class BoltWrites {

    private final List<NodeElement> nodes = new ArrayList<>();
    private final Map<String, List<RelationshipElement>> variants = new TreeMap<>();

    BoltWrites(List<? extends Element> batch) {
        for (Element element : batch) {
            switch (element) {
                case NodeElement node -> nodes.add(node);
                case RelationshipElement relationship ->
                    variants.computeIfAbsent(
                                    relationship.startType() + ">" + relationship.endType(),
                                    variant -> new ArrayList<>())
                            .add(relationship);
            }
        }
    }

    /** Empty when all were written, else why not. */
    Optional<String> upsert(Transaction transaction) {
        if (!nodes.isEmpty()) {
            run(transaction, BoltStatements.upsertNodes(nodes.getFirst().type()), nodes);
        }
        for (List<RelationshipElement> variant : variants.values()) {
            RelationshipElement first = variant.getFirst();
            long done = run(
                    transaction, BoltStatements.upsertRelationships(first, BoltStatements.fromStart(variant)), variant);
            if (done < variant.size()) {
                return Optional.of((variant.size() - done) + " " + first.type() + " name an absent " + first.startType()
                        + " or " + first.endType());
            }
        }
        return Optional.empty();
    }

    Optional<String> delete(Transaction transaction) {
        if (!nodes.isEmpty()) {
            run(transaction, BoltStatements.deleteNodes(nodes.getFirst().type()), nodes);
        }
        for (List<RelationshipElement> variant : variants.values()) {
            boolean fromStart = BoltStatements.fromStart(variant);
            run(transaction, BoltStatements.deleteRelationships(variant.getFirst(), fromStart), variant);
        }
        return Optional.empty();
    }

    private static long run(Transaction transaction, String statement, List<? extends Element> batch) {
        List<Map<String, Object>> rows = batch.stream().map(BoltWrites::row).toList();
        return transaction
                .run(statement, Map.of("rows", rows))
                .single()
                .get("done")
                .asLong();
    }

    private static Map<String, Object> row(Element element) {
        Map<String, Object> properties = new HashMap<>();
        element.properties().forEach((name, value) -> properties.put(name, value.plain()));
        properties.put(Ontology.RID, element.rid());
        Map<String, Object> row = new HashMap<>();
        row.put("rid", element.rid());
        row.put("props", properties);
        if (element instanceof RelationshipElement relationship) {
            row.put("start", relationship.startRid());
            row.put("end", relationship.endRid());
        }
        return row;
    }
}
