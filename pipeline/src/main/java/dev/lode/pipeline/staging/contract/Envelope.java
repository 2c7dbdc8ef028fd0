package dev.lode.pipeline.staging.contract;

import dev.lode.spi.Fact;
import dev.lode.spi.Relationship;

/**
 * A fact with its provenance: one line of a staged file.
 *
 * @param traceId same for all that one plugin says in one snapshot, 32 hex digits
 * @param eventTs commit time of the snapshot
 * @param kind id of the plugin
 * @param startRid rid of the start, empty for a node
 * @param endRid rid of the end, empty for a node
 */
public record Envelope(
        String contractVersion,
        String traceId,
        String eventTs,
        String kind,
        String rid,
        String startRid,
        String endRid,
        Fact fact) {

    /** By key: nodes before relationships, then type, then rid. */
    public int compareKey(Envelope other) {
        int byFact = Boolean.compare(fact instanceof Relationship, other.fact instanceof Relationship);
        int byType = byFact != 0 ? byFact : fact.type().compareTo(other.fact.type());
        return byType != 0 ? byType : rid.compareTo(other.rid);
    }
}
