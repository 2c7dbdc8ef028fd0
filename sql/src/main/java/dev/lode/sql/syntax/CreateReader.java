package dev.lode.sql.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE: what makes a table of a query, of another table, or of a flow of changes. */
final class CreateReader {
    private static final Set<String> CREATE_WORDS = Names.words("""
            or replace refresh temp temporary global local transient volatile external unlogged materialized
            secure recursive live streaming force dynamic iceberg private hybrid multiset foreign editionable no
            incremental snapshot alter set
            """);

    private static final Set<String> RUN =
            Set.of("select", "with", "insert", "merge", "update", "delete", "auto", "create", "copy");

    private final Cursor cursor;
    private final QueryReader queries;
    private final FromReader tables;
    private final StatementReader statements;

    CreateReader(Cursor cursor, QueryReader queries, StatementReader statements) {
        this.cursor = cursor;
        this.queries = queries;
        this.tables = queries.tables();
        this.statements = statements;
    }

    List<Statement> read() {
        cursor.next();
        cursor.takeAll(CREATE_WORDS);
        String object = cursor.word();
        if (!object.equals("table") && !object.equals("view")) {
            return object.equals("task") || object.equals("flow") || object.equals("model")
                    ? inner("create_" + object)
                    : statements.other(object.isEmpty() ? "other" : "create_" + object);
        }
        cursor.next();
        if (cursor.is("if")) {
            cursor.to(cursor.at() + 3);
        }
        TableName target = tables.name();
        if (target.text().isEmpty()) {
            return statements.other("create_" + object);
        }
        String kind = "create_" + object;
        Optional<Statement> copy = new CopyReader(cursor, queries).read(kind, target);
        return copy.map(StatementReader::one).orElseGet(() -> made(kind, target));
    }

    private List<Statement> made(String kind, TableName target) {
        List<String> columns = definition();
        if (!cursor.more()) {
            return statements.other(kind);
        }
        Query query = queries.read();
        behindQuery();
        return StatementReader.one(StatementReader.write(kind, Optional.of(target), columns, false, query));
    }

    /** The statement that a task or flow runs, or the query that a model is made of. */
    private List<Statement> inner(String kind) {
        while (cursor.more() && !(cursor.is("as") && RUN.contains(cursor.word(1)))) {
            cursor.next();
        }
        if (!cursor.take("as") || !cursor.enter()) {
            return statements.other(kind);
        }
        List<Statement> inner = statements.read();
        cursor.exit();
        return inner;
    }

    /** Columns and options between the name and the query; where there is none, all is left to other readers. */
    List<String> definition() {
        List<String> columns = cursor.is("(") && !queries.begins(cursor.at() + 1) ? queries.columns() : List.of();
        int query = query();
        if (query == cursor.size()) {
            cursor.to(query);
        }
        TableOptionReader options = new TableOptionReader(cursor);
        while (cursor.at() < query) {
            options.read();
        }
        cursor.take("as");
        return columns;
    }

    /** Where the query begins, perhaps with AS; the end where none does. */
    private int query() {
        int at = cursor.at();
        while (cursor.more() && !queryHere()) {
            if (cursor.is("(")) {
                cursor.pass();
            } else {
                cursor.next();
            }
        }
        int query = cursor.at();
        cursor.to(at);
        return query;
    }

    private boolean queryHere() {
        return cursor.is("as") && queries.starts(1)
                || cursor.is("select")
                || cursor.is("with") && cursor.name(1) && cursor.word("as", 2)
                || cursor.is("(") && queries.begins(cursor.at() + 1);
    }

    private void behindQuery() {
        if (cursor.is("with")) {
            cursor.to(cursor.size());
        }
    }
}
