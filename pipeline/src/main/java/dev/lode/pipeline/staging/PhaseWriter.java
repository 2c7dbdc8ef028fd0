package dev.lode.pipeline.staging;

import dev.lode.ontology.NodeTypes;
import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.contract.Payload;
import dev.lode.pipeline.staging.sort.Cursor;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes sorted claims as a file of envelopes; what one plugin says twice of a key becomes one envelope. */
final class PhaseWriter {

    private final SnapshotName snapshot;
    private final String eventTs;
    private final Map<String, byte[]> heads = new HashMap<>();
    private final SortedMap<String, Long> conflicts = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> facts = new TreeMap<>();

    PhaseWriter(SnapshotName snapshot, String eventTs) {
        this.snapshot = snapshot;
        this.eventTs = eventTs;
    }

    /** Plugin, type and property of which a plugin said two values of one key, with the number of keys. */
    SortedMap<String, Long> conflicts() {
        return conflicts;
    }

    /** Envelopes by plugin and type. */
    SortedMap<String, SortedMap<String, Long>> facts() {
        return facts;
    }

    StagedFile write(Path file, Cursor<byte[]> claims) {
        try (StagedFileWriter out = new StagedFileWriter(file)) {
            byte[] record = claims.next();
            Claim claim = record == null ? null : Claim.of(record);
            while (claim != null) {
                claim = writeKey(out, claim, claims);
            }
            return out.finish();
        }
    }

    /** Writes what is said of one key and returns the first claim of the next. */
    private @Nullable Claim writeKey(StagedFileWriter out, Claim first, Cursor<byte[]> claims) {
        Consensus consensus = null;
        Claim next = next(claims);
        while (next != null && first.sameKey(next)) {
            if (consensus == null) {
                consensus = new Consensus(first.envelope(traceId(first.kind()), eventTs), false);
            }
            consensus.add(next.envelope(traceId(next.kind()), eventTs), false);
            next = next(claims);
        }
        String type = first.type();
        String kind = first.kind();
        out.section(first.relationship(), type);
        facts.computeIfAbsent(kind, any -> new TreeMap<>()).merge(type, 1L, Long::sum);
        byte[] head = heads.computeIfAbsent(kind, any -> Payload.head(traceId(kind), eventTs, kind));
        if (consensus == null) {
            out.line(head, first.bytes(), first.payloadAt());
        } else {
            count(first, consensus);
            out.line(head, payload(consensus.envelope()), 0);
        }
        return next;
    }

    private static @Nullable Claim next(Cursor<byte[]> claims) {
        byte[] record = claims.next();
        return record == null ? null : Claim.of(record);
    }

    private void count(Claim claim, Consensus consensus) {
        // Two issues of one code at one place are no contradiction: both stand in issues.jsonl.
        if (!claim.type().equals(NodeTypes.GAP)) {
            consensus
                    .contradicted()
                    .forEach(property ->
                            conflicts.merge(claim.kind() + " " + claim.type() + "." + property, 1L, Long::sum));
        }
    }

    private String traceId(String kind) {
        return Fingerprint.sha256(snapshot.repository() + "\n" + snapshot.id() + "\n" + kind)
                .substring(0, 32);
    }

    private static byte[] payload(Envelope envelope) {
        return switch (envelope.fact()) {
            case Node node -> Payload.of(node, envelope.rid());
            case Relationship relationship ->
                Payload.of(relationship, envelope.rid(), envelope.startRid(), envelope.endRid());
        };
    }
}
