package dev.lode.sql.lineage;

import java.util.List;

/**
 * A table, query or function in a FROM clause.
 *
 * @param alias empty where it has none
 * @param table canonical name of a table, or empty
 * @param hidden its columns only decide on rows
 * @param weak it gives a column only where nothing else can: the fields of an unnested array
 */
record Relation(String alias, String table, Shape shape, boolean hidden, boolean weak) {

    /** True where a qualifier means it; an alias hides the name of the table. */
    boolean called(String qualifier) {
        return alias.isEmpty() ? named(qualifier) : alias.equals(qualifier);
    }

    boolean named(String qualifier) {
        return table.equals(qualifier)
                || table.endsWith(qualifier)
                        && table.length() > qualifier.length()
                        && table.charAt(table.length() - qualifier.length() - 1) == '.';
    }

    /**
     * Sources of a column that is qualified with it: what the text says of a table holds even where its columns are
     * thought to be known.
     */
    List<ColumnSource> column(String name, int offset) {
        boolean stated = !table.isEmpty() && !shape.has(name) && !shape.mayHave(name);
        return stated
                ? List.of(new ColumnSource(table, name, Transformation.IDENTITY, offset, ""))
                : shape.column(name, offset);
    }
}
