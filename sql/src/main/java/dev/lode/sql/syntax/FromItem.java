package dev.lode.sql.syntax;

import java.util.List;

/** What stands in a FROM clause and gives rows. */
public sealed interface FromItem {

    /** The name by which the query knows it; empty where it has none of its own. */
    String alias();

    /** New names of its columns, by position; empty where they keep theirs. */
    List<String> columns();

    record Table(TableName name, String alias, List<String> columns) implements FromItem {}

    record Derived(Query query, String alias, List<String> columns) implements FromItem {}

    /** A function that gives rows: {@code unnest(items)}, {@code lateral view explode(items)}. */
    record Function(String name, Expression arguments, String alias, List<String> columns, int offset)
            implements FromItem {}

    /** Joined tables in brackets. */
    record Group(List<Joined> parts, String alias, List<String> columns) implements FromItem {}

    /**
     * Rows turned into columns.
     *
     * @param aggregates what is computed for each value
     * @param by the columns whose values become columns
     * @param values the new columns by their names, or by values as written; empty where only the data says them
     * @param keys the columns that stay; empty where all others do
     */
    record Pivot(
            FromItem input,
            List<SelectItem.Column> aggregates,
            Expression by,
            List<String> values,
            List<Expression> keys,
            String alias,
            List<String> columns)
            implements FromItem {}

    /**
     * Columns turned into rows.
     *
     * @param value the new columns that take the values
     * @param key the new column that takes the names
     * @param from the columns that are turned
     * @param rest the columns that stay where all others are turned
     */
    record Unpivot(
            FromItem input,
            List<String> value,
            String key,
            Expression from,
            List<String> rest,
            String alias,
            List<String> columns)
            implements FromItem {}

    /**
     * Rows among which a pattern is looked for.
     *
     * @param partition rows of each are looked at alone
     * @param sort their order
     * @param measures what is computed for each match
     * @param conditions what the names of the pattern ask of a row
     * @param all true where all rows of a match are given, with all their columns
     */
    record Matched(
            FromItem input,
            List<Expression> partition,
            List<Expression> sort,
            List<SelectItem.Column> measures,
            List<Expression> conditions,
            boolean all,
            String alias,
            List<String> columns)
            implements FromItem {}

    /**
     * An item with the way it is joined to those before it.
     *
     * @param natural joined by all columns that both sides have
     * @param hidden it only decides on rows, and gives no columns: a semi or anti join
     * @param using columns that both sides have and that become one
     * @param offset of its first character
     */
    record Joined(FromItem item, boolean natural, boolean hidden, List<Expression> on, List<String> using, int offset) {

        /** One that stands alone. */
        public static Joined alone(FromItem item) {
            return new Joined(item, false, false, List.of(), List.of(), 0);
        }
    }
}
