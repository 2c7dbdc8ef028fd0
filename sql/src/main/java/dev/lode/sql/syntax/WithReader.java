package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the queries that are named before a query or a change. PostgreSQL names changes, too, by what they give back. */
final class WithReader {

    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge");

    private final Cursor cursor;
    private final QueryReader queries;
    private final List<Statement> changes = new ArrayList<>();

    WithReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.queries = queries;
    }

    /** The changes that were read among the queries so far. */
    List<Statement> changes() {
        return changes;
    }

    List<Query.Named> read() {
        List<Query.Named> named = new ArrayList<>();
        if (!cursor.take("with")) {
            return named;
        }
        boolean recursive = cursor.take("recursive");
        do {
            if (!cursor.name()) {
                break;
            }
            String name = cursor.takeName();
            List<String> columns = queries.columns();
            while (cursor.more() && !cursor.is("as") && !cursor.is(")")) {
                cursor.next();
            }
            cursor.take("as");
            cursor.take("not");
            cursor.take("materialized");
            if (cursor.is("(")) {
                Query query = CHANGES.contains(cursor.word(1)) ? change(List.copyOf(named)) : queries.brackets();
                named.add(new Query.Named(name, columns, query, recursive));
            }
            behind();
        } while (cursor.take(","));
        return named;
    }

    /** How a recursive query searches, and what its key is. */
    private void behind() {
        while (cursor.is("search") || cursor.is("cycle")) {
            while (cursor.more() && !cursor.is(",") && !cursor.is("select") && !cursor.is(")")) {
                cursor.next();
            }
        }
    }

    /** The change in the brackets here; the query is what it gives back. */
    private Query change(List<Query.Named> before) {
        int close = cursor.close();
        cursor.next();
        int end = cursor.end(close);
        ReturningReader returning = new ReturningReader(cursor, queries);
        changes.addAll(
                cursor.is("insert")
                        ? new InsertReader(cursor, queries, returning).read(before)
                        : List.of(new ChangeReader(cursor, queries, returning).read(before)));
        cursor.skipTo(close);
        cursor.end(end);
        cursor.next();
        return returning.query();
    }
}
