package dev.lode.sql.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of a select list. */
public sealed interface SelectItem {

    /**
     * A column.
     *
     * @param names one; several where a function gives several columns; none where it has no name of its own
     */
    record Column(Expression expression, List<String> names) implements SelectItem {}

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
            implements SelectItem {}
}
