package dev.lode.analyzers.lineage.columns;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All columns of a table, as far as somebody says.
 *
 * @param names in their order; by name where those who say so disagree
 * @param ordered true where the order is known
 */
record ColumnList(Witness witness, List<String> names, boolean ordered) {

    /** The list of the stronger witness; of equal witnesses that disagree, what any of them says. */
    ColumnList and(ColumnList other) {
        if (witness != other.witness) {
            return witness.compareTo(other.witness) < 0 ? this : other;
        }
        if (names.equals(other.names) && ordered == other.ordered) {
            return this;
        }
        SortedSet<String> all = new TreeSet<>(names);
        all.addAll(other.names);
        return new ColumnList(witness, List.copyOf(all), false);
    }
}
