package dev.lode.sql.syntax;

import java.util.List;
import java.util.Optional;

/** What a statement does with which tables and columns. */
public sealed interface Statement {

    /** In lower case: {@code select}, {@code insert}, {@code create_view}. */
    String kind();

    /**
     * A query, and the table that takes its rows.
     *
     * @param columns of the target, by position; empty where the statement names none
     * @param byName columns of target and query meet by their names
     */
    record Write(String kind, Optional<TableName> target, List<String> columns, boolean byName, Query query)
            implements Statement {}

    /**
     * Makes a table that has the columns of a query and none of its rows.
     *
     * @param query all columns of other tables, and some of its own
     */
    record Form(String kind, TableName target, Query query) implements Statement {}

    /**
     * Sets columns of rows, or removes rows.
     *
     * @param from other tables whose columns it reads
     * @param clauses that decide which rows
     */
    record Change(
            String kind,
            List<Query.Named> with,
            FromItem.Table target,
            List<FromItem.Joined> from,
            List<Assignment> assignments,
            List<Clause> clauses)
            implements Statement {}

    /** Any other, of which columns are not asked. */
    record Other(String kind) implements Statement {}

    /**
     * Columns that get values.
     *
     * @param columns empty where the order of the target's columns says it
     * @param values one for each column, or one query that gives all
     * @param star true where all columns of the source go to those of the same name
     * @param inserted true where the row is new, so that only the source has columns
     */
    record Assignment(List<String> columns, List<Expression> values, boolean star, boolean inserted, int offset) {}
}
