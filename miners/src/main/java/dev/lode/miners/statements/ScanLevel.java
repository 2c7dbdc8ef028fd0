package dev.lode.miners.statements;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a scan knows between one pair of parentheses. */
final class ScanLevel {

    /** Functions whose arguments are written with FROM. */
    private static final Set<String> FROM_FUNCTIONS =
            Set.of("EXTRACT", "SUBSTRING", "SUBSTR", "TRIM", "OVERLAY", "POSITION", "LTRIM", "RTRIM", "BTRIM");

    /** Names that stand for queries, not tables. */
    final Set<String> queries;

    /** Aliases and names of the tables of this query and of those around it. */
    final Set<String> aliases;

    /** Name of the common table expression whose body this is, or empty. */
    final String body;

    /** True where FROM belongs to the syntax of a function's arguments. */
    final boolean arguments;

    boolean select;
    boolean from;
    boolean expectsTable;
    boolean withList;
    boolean recursive;

    private final Set<String> outerAliases;
    private boolean united;

    ScanLevel(Set<String> queries, Set<String> aliases, String body, boolean arguments) {
        this.queries = queries;
        this.aliases = aliases;
        this.outerAliases = Set.copyOf(aliases);
        this.body = body;
        this.arguments = arguments;
    }

    ScanLevel inner(String opener, String innerBody) {
        Set<String> known = new HashSet<>(queries);
        if (!innerBody.isEmpty() && recursive) {
            known.add(innerBody);
        }
        boolean function = FROM_FUNCTIONS.contains(opener.toUpperCase(Locale.ROOT));
        ScanLevel level = new ScanLevel(known, new HashSet<>(aliases), innerBody, function);
        if (expectsTable) {
            level.expectsTable = true;
            level.from = true;
        }
        return level;
    }

    /**
     * True for a common table expression, and for a column of a table beside it. After a UNION the body's own name
     * means the body even where the dialect does not write RECURSIVE; before, it is the table that the name hides.
     */
    boolean knows(DottedName name) {
        return name.parts() == 1
                ? queries.contains(name.text()) || (united && name.text().equals(body))
                : aliases.contains(name.first());
    }

    /** A set operator begins another query of this level. */
    void nextQuery() {
        leaveFrom();
        united = true;
        aliases.clear();
        aliases.addAll(outerAliases);
    }

    /** A clause begins that names no tables. */
    void leaveFrom() {
        from = false;
        expectsTable = false;
    }
}
