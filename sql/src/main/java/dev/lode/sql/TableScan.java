package dev.lode.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables that a query names, as its tokens show them; {@link TableWalk} finds them. */
final class TableScan {

    /** Tables read, each with the offset of its first mention. */
    final Map<String, Integer> reads = new TreeMap<>();

    /** Tables that SELECT … INTO makes. */
    final Map<String, Integer> writes = new TreeMap<>();

    /** Names that stood where a table can and are none: columns, queries, functions. */
    final Set<String> excluded = new HashSet<>();

    /** Names of common table expressions. */
    final Set<String> queryNames = new HashSet<>();

    final List<String> dynamic = new ArrayList<>();

    /** Tables by the alias that a query gives them. */
    final Map<String, String> aliases = new TreeMap<>();

    private TableScan() {}

    /** Where in a query the tokens begin. */
    enum Start {
        QUERY,
        /** In a list of tables, as after FROM. */
        TABLES,
        /** Behind the target of a change: in clauses of which FROM and JOIN name tables. */
        CLAUSES
    }

    /** @param intoVariables SELECT … INTO gives variables their values; else it makes a table */
    static TableScan of(List<Token> tokens, Start start, boolean intoVariables) {
        TableScan scan = new TableScan();
        new TableWalk(tokens, intoVariables, scan).from(start);
        return scan;
    }

    /** @param known it means a function, a query or a column, and no table */
    void read(DottedName name, boolean known) {
        if (name.file()) {
            excluded.add(name.text());
        } else if (name.made()) {
            dynamic.add(name.text());
        } else if (known) {
            excluded.add(name.text());
        } else {
            reads.putIfAbsent(name.text(), name.offset());
        }
    }

    /** @param table false where the word of a file stands in the place of a table */
    void write(DottedName name, boolean table) {
        if (name.made()) {
            dynamic.add(name.text());
        } else if (table) {
            writes.putIfAbsent(name.text(), name.offset());
        }
    }
}
