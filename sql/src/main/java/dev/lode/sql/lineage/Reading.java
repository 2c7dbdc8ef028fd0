package dev.lode.sql.lineage;

import dev.lode.sql.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for one statement: the dialect, the tables, the columns seen, and how much work is left. */
final class Reading {

    /** Sources followed in one statement; real ones stay far below, a bomb of nested stars does not. */
    private static final int MOST = 500_000;

    private static final Set<String> LATERAL_ALIASES = Set.of("databricks", "snowflake", "redshift", "duckdb");
    private static final Set<String> FIELDS = Set.of("databricks", "bigquery", "duckdb");

    private static final Set<String> IMPLICIT_RECURSION = Set.of("tsql", "oracle", "snowflake", "ansi");

    /** How databases call a column without a name. */
    enum Unnamed {
        /** By its column or function. */
        IMPLIED,
        /** By its number among those without a name. */
        NUMBERED,
        /** By its text. */
        TEXT
    }

    private record Key(String table, String column) {}

    private final Catalog catalog;
    private final String dialect;
    private final Map<String, Shape> tables = new HashMap<>();
    private final Map<Key, ColumnUse> used = new LinkedHashMap<>();
    private int work;

    Reading(Dialect dialect, Catalog catalog) {
        this.catalog = catalog;
        this.dialect = dialect.name();
    }

    /** What a column without a name is called. */
    Unnamed unnamed() {
        return switch (dialect) {
            case "postgres", "redshift" -> Unnamed.IMPLIED;
            case "bigquery" -> Unnamed.NUMBERED;
            default -> Unnamed.TEXT;
        };
    }

    /** True where a column that PIVOT makes is called by its value in quotes. */
    boolean quotedPivots() {
        return dialect.equals("snowflake") || dialect.equals("oracle");
    }

    /** True where such a column is called by the alias of its aggregate first. */
    boolean aliasFirst() {
        return dialect.equals("bigquery");
    }

    /** True where such a column is called by the alias or text of its aggregate, too. */
    boolean textInPivots() {
        return dialect.equals("duckdb");
    }

    boolean lateralAliases() {
        return LATERAL_ALIASES.contains(dialect);
    }

    boolean fields() {
        return FIELDS.contains(dialect);
    }

    /** True where WHERE may name a column of the select list. */
    boolean aliasesInWhere() {
        return dialect.equals("snowflake") || dialect.equals("duckdb");
    }

    /** True where a query may read itself without the word RECURSIVE. */
    boolean implicitRecursion() {
        return IMPLICIT_RECURSION.contains(dialect);
    }

    Shape table(String name) {
        return tables.computeIfAbsent(name, table -> Shape.ofTable(table, catalog.columns(table)));
    }

    /** Notes that columns are named; true while there is work left. */
    void use(List<ColumnSource> sources) {
        work += sources.size() + 1;
        for (ColumnSource source : sources) {
            used.putIfAbsent(
                    new Key(source.table(), source.column()),
                    new ColumnUse(source.table(), source.column(), source.offset(), source.reason()));
        }
    }

    /** Counts the reading of a query, of which there may be many without a column. */
    void step() {
        work++;
    }

    boolean exhausted() {
        return work > MOST;
    }

    List<ColumnUse> used() {
        return new ArrayList<>(used.values());
    }
}
