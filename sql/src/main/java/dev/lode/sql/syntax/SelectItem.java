package dev.lode.sql.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of a select list. */
public sealed interface SelectItem {

    /**
     * A column.
     *
     * @param names that AS gives: one; several where a function gives several columns; none where nothing is said
     * @param implied what some databases call it where it has no name: after its function, or its column before a cast
     */
    record Column(Expression expression, List<String> names, String implied) implements SelectItem {}

    /**
     * All columns, or those of one table.
     *
     * @param qualifier dotted, or empty
     * @param except columns that are left out
     * @param replaced columns that an expression replaces
     * @param renamed new names by the names of old
     * @param offset of the star
     */
    record Star(String qualifier, Set<String> except, List<Column> replaced, Map<String, String> renamed, int offset)
            implements SelectItem {

        /** All columns of everything. */
        static Star all(int offset) {
            return new Star("", Set.of(), List.of(), Map.of(), offset);
        }
    }
}
