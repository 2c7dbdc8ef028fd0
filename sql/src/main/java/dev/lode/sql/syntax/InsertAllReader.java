package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Snowflake's and Oracle's INSERT ALL: several tables from the columns of one query. */
final class InsertAllReader {
    private final Cursor cursor;
    private final QueryReader queries;
    private final FromReader tables;

    InsertAllReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.tables = queries.tables();
    }

    List<Statement> read(List<Query.Named> named) {
        List<Into> targets = new ArrayList<>();
        while (cursor.more() && !cursor.is("select") && !cursor.is("with")) {
            if (cursor.take("into")) {
                targets.add(into());
            } else {
                cursor.next();
            }
        }
        Query query = StatementReader.prefixed(named, queries.read());
        List<Statement> statements = new ArrayList<>();
        for (Into into : targets) {
            Query selected = into.values().isEmpty() ? query : selecting(into.values(), query);
            statements.add(
                    StatementReader.write("insert", Optional.of(into.target()), into.columns(), false, selected));
        }
        return statements.isEmpty()
                ? StatementReader.one(StatementReader.write("insert", Optional.empty(), List.of(), false, query))
                : statements;
    }

    private record Into(TableName target, List<String> columns, List<Expression> values) {}

    private Into into() {
        TableName target = tables.name();
        List<String> columns = cursor.is("(") ? queries.names().all() : List.of();
        List<Expression> values = List.of();
        if (cursor.take("values") && cursor.is("(")) {
            int end = cursor.close();
            cursor.next();
            values = queries.expressions().list();
            cursor.leave(end);
        }
        return new Into(target, columns, values);
    }

    private static Query selecting(List<Expression> values, Query query) {
        List<SelectItem> items = new ArrayList<>();
        values.forEach(value -> items.add(new SelectItem.Column(value, List.of(), "")));
        FromItem source = new FromItem.Derived(query, "", List.of());
        Query.Select select = new Query.Select(
                items,
                List.of(FromItem.Joined.alone(source)),
                List.of(),
                Map.of(),
                Optional.empty(),
                values.getFirst().offset());
        return new Query(List.of(), select, List.of());
    }
}
