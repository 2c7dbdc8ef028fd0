package dev.lode.sql.syntax;

import java.util.List;

/** What decides on the rows of a query. */
public record Clause(Kind kind, List<Expression> expressions) {

    public enum Kind {
        WHERE,
        /** The condition of a join. */
        ON,
        GROUP_BY,
        /** All columns that are not aggregated. */
        GROUP_BY_ALL,
        HAVING,
        QUALIFY,
        SORT
    }
}
