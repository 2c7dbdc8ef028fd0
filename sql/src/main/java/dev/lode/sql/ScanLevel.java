package dev.lode.sql;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a scan knows between one pair of parentheses. */
final class ScanLevel {

    /** Functions whose arguments are written with FROM. */
    private static final Set<String> FROM_FUNCTIONS =
            Set.of("EXTRACT", "SUBSTRING", "SUBSTR", "TRIM", "OVERLAY", "POSITION", "LTRIM", "RTRIM", "BTRIM");

    /** Queries nested deeper than this see no further out; that keeps the work linear. */
    private static final int FARTHEST = 200;

    /** Names that stand for queries, not tables, as this level defines them. */
    final Set<String> queries = new HashSet<>();

    /** Aliases and names of the tables of this query. */
    final Set<String> aliases = new HashSet<>();

    /** Name of the common table expression whose body this is, or empty. */
    final String body;

    /** True where FROM belongs to the syntax of a function's arguments. */
    final boolean arguments;

    boolean select;
    boolean from;
    boolean expectsTable;
    boolean withList;
    boolean recursive;

    private final @Nullable ScanLevel outer;
    private boolean united;

    ScanLevel(@Nullable ScanLevel outer, String body, boolean arguments) {
        this.outer = outer;
        this.body = body;
        this.arguments = arguments;
    }

    ScanLevel inner(String opener, String innerBody) {
        boolean function = FROM_FUNCTIONS.contains(opener.toUpperCase(Locale.ROOT));
        ScanLevel level = new ScanLevel(this, innerBody, function);
        if (!innerBody.isEmpty() && recursive) {
            level.queries.add(innerBody);
        }
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
        ScanLevel level = this;
        for (int i = 0; level != null && i < FARTHEST; i++) {
            boolean known = name.parts() == 1 ? level.means(name.text()) : level.aliases.contains(name.first());
            if (known) {
                return true;
            }
            level = level.outer;
        }
        return false;
    }

    private boolean means(String name) {
        return queries.contains(name) || (united && name.equals(body));
    }

    /** A set operator begins another query of this level. */
    void nextQuery() {
        leaveFrom();
        united = true;
        aliases.clear();
    }

    /** A clause begins that names no tables. */
    void leaveFrom() {
        from = false;
        expectsTable = false;
    }
}
