package dev.lode.sql;

import java.util.Set;

/** Words that end a table or a list of tables. */
final class Clauses {

    private static final Set<String> AFTER_TABLES = Set.of(
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "QUALIFY",
            "WINDOW",
            "SET",
            "RETURNING",
            "OFFSET",
            "FETCH",
            "CLUSTER",
            "DISTRIBUTE",
            "SORT",
            "OPTION",
            "WHEN",
            "CONNECT",
            "START");
    private static final Set<String> AFTER_TABLE = Set.of(
            "ON",
            "USING",
            "JOIN",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "NATURAL",
            "OUTER",
            "LATERAL",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "MINUS",
            "SELECT",
            "TABLESAMPLE",
            "PIVOT",
            "UNPIVOT",
            "FOR",
            "WITH",
            "ASOF",
            "ANTI",
            "SEMI",
            "POSITIONAL",
            "GLOBAL",
            "ANY",
            "VALUES",
            "FROM",
            "INTO",
            "APPLY",
            "STRAIGHT_JOIN",
            "WINDOW");

    private Clauses() {}

    /** @param word in upper case */
    static boolean endsTables(String word) {
        return AFTER_TABLES.contains(word);
    }

    /** @param word in upper case */
    static boolean endsTable(String word) {
        return AFTER_TABLE.contains(word) || AFTER_TABLES.contains(word);
    }
}
