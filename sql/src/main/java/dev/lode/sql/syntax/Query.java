package dev.lode.sql.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query with the queries that it names before and the order that it asks for behind.
 *
 * @param with in their order
 * @param sort of the whole
 */
public record Query(List<Named> with, Body body, List<Clause> sort) {

    /** A query that is nothing but its body. */
    static Query of(Body body) {
        return new Query(List.of(), body, List.of());
    }

    /**
     * A common table expression.
     *
     * @param columns new names of its columns, or empty
     * @param recursive where it may read itself
     */
    public record Named(String name, List<String> columns, Query query, boolean recursive) {}

    public sealed interface Body {}

    /**
     * @param clauses in their order
     * @param windows expressions of the windows by their names
     * @param into the table that SELECT … INTO makes
     */
    public record Select(
            List<SelectItem> items,
            List<FromItem.Joined> from,
            List<Clause> clauses,
            Map<String, Expression> windows,
            Optional<TableName> into,
            int offset)
            implements Body {}

    /** Queries whose rows are put together, or taken from each other. At least two. */
    public record Combined(List<Branch> branches) implements Body {}

    /**
     * @param operator UNION, EXCEPT, INTERSECT or MINUS; of the first: empty
     * @param byName columns meet by their names, not their places
     */
    public record Branch(String operator, boolean byName, Query query) {}

    /** Rows of expressions. */
    public record Values(List<List<Expression>> rows, int offset) implements Body {}
}
