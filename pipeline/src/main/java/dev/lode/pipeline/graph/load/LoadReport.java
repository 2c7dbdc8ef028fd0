package dev.lode.pipeline.graph.load;

import java.util.List;
import java.util.SortedMap;

/**
 * What a load did.
 *
 * @param nodes written and deleted, by type; types that did not change are absent
 * @param relationships the same
 * @param refused elements that the store refused; they are among the dead letters
 * @param batches transactions
 * @param messages what a person should know, one line each
 */
public record LoadReport(
        SortedMap<String, Count> nodes,
        SortedMap<String, Count> relationships,
        int refused,
        int batches,
        long millis,
        List<String> messages) {

    /** Elements of one type. */
    public record Count(long inserted, long changed, long deleted) {

        static final Count NONE = new Count(0, 0, 0);

        Count and(Change change) {
            return switch (change.kind()) {
                case INSERT -> new Count(inserted + 1, changed, deleted);
                case CHANGE -> new Count(inserted, changed + 1, deleted);
                case DELETE -> new Count(inserted, changed, deleted + 1);
            };
        }

        public long total() {
            return inserted + changed + deleted;
        }
    }

    public long nodesWritten() {
        return nodes.values().stream().mapToLong(Count::total).sum();
    }

    public long relationshipsWritten() {
        return relationships.values().stream().mapToLong(Count::total).sum();
    }
}
