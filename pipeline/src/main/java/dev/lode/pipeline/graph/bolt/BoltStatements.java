package dev.lode.pipeline.graph.bolt;

import dev.lode.pipeline.staging.Element.RelationshipElement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The Cypher of writes. Names come from the ontology alone and stand in backticks; all else is a parameter. Every
 * statement takes a list of maps as {@code $rows}.
 */
final class BoltStatements {

    private BoltStatements() {}

    static String upsertNodes(String type) {
        return "UNWIND $rows AS r MERGE (n:`" + type + "` {rid: r.rid}) SET n = r.props RETURN count(n) AS done";
    }

    static String deleteNodes(String type) {
        return "UNWIND $rows AS r MATCH (n:`" + type + "` {rid: r.rid}) DELETE n RETURN count(n) AS done";
    }

    static String upsertRelationships(RelationshipElement variant, boolean fromStart) {
        return "UNWIND $rows AS r " + ends(variant) + " MERGE " + pattern(variant, fromStart)
                + " SET e = r.props RETURN count(e) AS done";
    }

    static String deleteRelationships(RelationshipElement variant, boolean fromStart) {
        return "UNWIND $rows AS r " + ends(variant) + " MATCH " + pattern(variant, fromStart)
                + " DELETE e RETURN count(e) AS done";
    }

    /**
     * Whether to look for relationships from their starts: where one node has a great many, the search must begin at
     * the other end. The end with more different nodes is the one where each has fewer.
     */
    static boolean fromStart(List<RelationshipElement> batch) {
        Set<String> starts = new HashSet<>();
        Set<String> ends = new HashSet<>();
        batch.forEach(relationship -> {
            starts.add(relationship.startRid());
            ends.add(relationship.endRid());
        });
        return starts.size() >= ends.size();
    }

    private static String ends(RelationshipElement variant) {
        return "MATCH (a:`" + variant.startType() + "` {rid: r.start}) MATCH (b:`" + variant.endType()
                + "` {rid: r.end})";
    }

    private static String pattern(RelationshipElement variant, boolean fromStart) {
        String key = "[e:`" + variant.type() + "` {rid: r.rid}]";
        return fromStart ? "(a)-" + key + "->(b)" : "(b)<-" + key + "-(a)";
    }
}
