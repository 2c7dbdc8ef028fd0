package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.contract.Payload;
import dev.lode.pipeline.staging.sort.Cursor;
import dev.lode.pipeline.staging.sort.RecordSorter;
import dev.lode.spi.Relationship;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Relationships in the order of their start: rid of the start, rid, payload. A type is sorted when it is first asked
 * for and again when somebody has said more of it; several analyzers ask for the same one.
 */
final class StartOrder {

    /** Where the payload begins: behind two rids as bytes. */
    static final int PAYLOAD = 40;

    private record Sorted(List<String> files, RecordSorter records) {}

    private final Path folder;
    private final long memory;
    private final Map<String, Sorted> byType = new HashMap<>();
    private int number;

    /**
     * @param folder where what does not fit in memory goes; its owner removes it
     * @param memory bytes for each type that is asked for
     */
    StartOrder(Path folder, long memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /**
     * @param files what tells the files that hold the type from others: when they differ, the type is sorted again
     * @param relationships reads the type from them
     */
    synchronized Cursor<byte[]> records(String type, List<String> files, Supplier<Cursor<Envelope>> relationships) {
        Sorted known = byType.get(type);
        if (known == null || !known.files().equals(files)) {
            known = new Sorted(files, sort(relationships));
            byType.put(type, known);
        }
        return known.records().records();
    }

    private RecordSorter sort(Supplier<Cursor<Envelope>> relationships) {
        RecordSorter sorter = new RecordSorter(folder, "by-start-" + number++, memory);
        try (Cursor<Envelope> unsorted = relationships.get()) {
            for (Envelope next = unsorted.next(); next != null; next = unsorted.next()) {
                sorter.add(record(next));
            }
        }
        return sorter;
    }

    private static byte[] record(Envelope envelope) {
        Relationship relationship = (Relationship) envelope.fact();
        byte[] rids = HexFormat.of().parseHex(envelope.startRid() + envelope.rid());
        byte[] payload = Payload.of(relationship, envelope.rid(), envelope.startRid(), envelope.endRid());
        byte[] record = new byte[PAYLOAD + payload.length];
        System.arraycopy(rids, 0, record, 0, PAYLOAD);
        System.arraycopy(payload, 0, record, PAYLOAD, payload.length);
        return record;
    }
}
