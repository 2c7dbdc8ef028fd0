package dev.lode.analyzers.lineage;

import java.util.SortedMap;
import java.util.TreeMap;

/** Who makes a table, who reads it, and what flows into it, by the table's name. */
final class TableUses {

    private final SortedMap<String, Said> written = new TreeMap<>();
    private final SortedMap<String, Said> read = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Said>> flows = new TreeMap<>();

    void writes(String table, Place place) {
        written.computeIfAbsent(table, absent -> new Said()).at(place);
    }

    void reads(String table, Place place) {
        read.computeIfAbsent(table, absent -> new Said()).at(place);
    }

    /** Content goes from one table into another; what a table reads from itself says nothing of where it comes from. */
    void flows(String target, String source, Place place) {
        if (!target.equals(source)) {
            flows.computeIfAbsent(target, absent -> new TreeMap<>())
                    .computeIfAbsent(source, absent -> new Said())
                    .at(place);
        }
    }

    SortedMap<String, Said> written() {
        return written;
    }

    SortedMap<String, Said> read() {
        return read;
    }

    /** By the table that is made, then by the one that is read. */
    SortedMap<String, SortedMap<String, Said>> flows() {
        return flows;
    }
}
