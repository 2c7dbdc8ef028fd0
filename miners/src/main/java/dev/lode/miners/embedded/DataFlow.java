package dev.lode.miners.embedded;

import java.util.List;

/**
 * Tables that one chain of calls on data frames reads and writes.
 *
 * @param line where it begins
 * @param place byte of the code, which orders those of a line
 */
record DataFlow(int line, int place, List<NamedTable> reads, List<NamedTable> writes) {

    /** As facts word it. */
    String kind() {
        return writes.isEmpty() ? "dataframe_read" : reads.isEmpty() ? "dataframe_write" : "dataframe";
    }
}
