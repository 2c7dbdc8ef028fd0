package dev.lode.analyzers.lineage;

import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.LocalTable;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins a table that is only read with the one that is written under a longer or shorter name. The two stay two
 * tables, because each is what its files say; between them goes a flow that is marked as inferred. Where more than one
 * written table fits, or the names that fit exclude each other, nothing is joined and an issue says so.
 */
final class SharedTables {

    private static final double SAME_SCHEMA_AND_NAME = 0.8;

    private final TableUses uses;
    private final FactSink sink;

    SharedTables(TableUses uses, FactSink sink) {
        this.uses = uses;
        this.sink = sink;
    }

    void join() {
        TreeSet<String> all = new TreeSet<>(uses.read().keySet());
        all.addAll(uses.written().keySet());
        TableNames names = new TableNames(all);
        // A copy, because a joined reader is a reader of the written table from then on.
        new TreeMap<>(uses.read()).forEach((read, readers) -> {
            if (read.indexOf('.') > 0 && !LocalTable.is(read) && !uses.written().containsKey(read)) {
                join(read, readers, names);
            }
        });
    }

    private void join(String read, Said readers, TableNames names) {
        List<String> kin = names.kin(read);
        List<String> written = kin.stream().filter(uses.written()::containsKey).toList();
        if (written.isEmpty()) {
            return;
        }
        if (written.size() > 1 || !TableNames.agree(kin) || !TableNames.agree(names.kin(written.getFirst()))) {
            reportAmbiguous(read, readers.surest(), written);
            return;
        }
        for (Place place : readers.places().values()) {
            Place inferred = place.inferred(SAME_SCHEMA_AND_NAME);
            uses.flows(read, written.getFirst(), inferred);
            uses.reads(written.getFirst(), inferred);
        }
    }

    private void reportAmbiguous(String read, Place place, List<String> written) {
        sink.report(Issue.warning(
                        "TABLE_NAME_AMBIGUOUS",
                        place.evidence().path(),
                        place.evidence().line(),
                        read + " in " + place.repository() + " is not joined with " + String.join(", ", written)
                                + ": names with other catalogs or schemas fit as well")
                .in(place.repository()));
    }
}
