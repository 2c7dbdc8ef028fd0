package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.RejectedBatchException;
import dev.lode.pipeline.staging.Element;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes changes in batches of one type. A batch that is refused is halved until the elements that are to blame stand
 * alone; the others are written.
 */
final class BatchWriter {

    private static final int ROWS = 5_000;
    private static final int CHARACTERS = 16 << 20;

    private final GraphStore store;
    private final List<Change> upserts = new ArrayList<>();
    private final List<Change> deletes = new ArrayList<>();
    private final SortedMap<String, LoadReport.Count> nodes = new TreeMap<>();
    private final SortedMap<String, LoadReport.Count> relationships = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private String type = "";
    private long characters;
    private int batches;

    BatchWriter(GraphStore store) {
        this.store = store;
    }

    void add(Change change) {
        if (!change.element().type().equals(type)) {
            flush();
            type = change.element().type();
        }
        (change.deletes() ? deletes : upserts).add(change);
        characters += characters(change.element());
        if (upserts.size() + deletes.size() >= ROWS || characters >= CHARACTERS) {
            flush();
        }
    }

    void flush() {
        write(List.copyOf(upserts), false);
        write(List.copyOf(deletes), true);
        upserts.clear();
        deletes.clear();
        characters = 0;
    }

    /** How many batches were written, or tried. */
    int batches() {
        return batches;
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    LoadReport report(long millis, List<String> messages) {
        return new LoadReport(nodes, relationships, refusals.size(), batches, millis, List.copyOf(messages));
    }

    private void write(List<Change> changes, boolean delete) {
        if (changes.isEmpty()) {
            return;
        }
        batches++;
        List<Element> elements = changes.stream().map(Change::element).toList();
        try {
            if (delete) {
                store.delete(elements);
            } else {
                store.upsert(elements);
            }
            changes.forEach(this::count);
        } catch (RejectedBatchException e) {
            if (changes.size() == 1) {
                refuse(elements.getFirst(), delete, String.valueOf(e.getMessage()));
                return;
            }
            int middle = changes.size() / 2;
            write(changes.subList(0, middle), delete);
            write(changes.subList(middle, changes.size()), delete);
        }
    }

    private void refuse(Element element, boolean delete, String reason) {
        refusals.add(new Refusal(delete ? "delete" : "upsert", element, reason, batches, 1));
    }

    private void count(Change change) {
        (change.ofNode() ? nodes : relationships)
                .merge(change.element().type(), LoadReport.Count.NONE.and(change), (count, one) -> count.and(change));
    }

    private static long characters(Element element) {
        long characters = 0;
        for (Value value : element.properties().values()) {
            characters += value instanceof Value.Text text ? text.plain().length() : 16;
        }
        return characters;
    }
}
