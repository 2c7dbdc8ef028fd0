package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads INSERT, into one table or several. */
final class InsertReader {
    private final Cursor cursor;
    private final QueryReader queries;
    private final FromReader tables;

    InsertReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.tables = queries.tables();
    }

    List<Statement> read(List<Query.Named> named) {
        cursor.next();
        boolean overwrite = cursor.is("overwrite", "all") || cursor.is("overwrite", "first");
        if (overwrite || cursor.is("all") || cursor.is("first")) {
            return insertAll(named);
        }
        cursor.takeAll(Set.of(
                "overwrite",
                "into",
                "ignore",
                "or",
                "replace",
                "table",
                "low_priority",
                "delayed",
                "high_priority",
                "abort",
                "fail",
                "rollback",
                "local"));
        if (cursor.is("directory")) {
            cursor.to(cursor.at() + 2);
        }
        once();
        TableName target = tables.name();
        List<String> columns = new ArrayList<>();
        boolean byName = insertHead(columns);
        Query query = queries.read();
        Optional<TableName> name = target.text().isEmpty() ? Optional.empty() : Optional.of(target);
        Statement insert =
                StatementReader.write("insert", name, columns, byName, StatementReader.prefixed(named, query));
        List<Statement> statements = new ArrayList<>();
        statements.add(insert);
        conflict(target, columns, query, named).ifPresent(statements::add);
        behindInsert();
        return statements;
    }

    /** A flow of Databricks that runs one time: {@code INSERT INTO ONCE t BY NAME SELECT …}. */
    private void once() {
        int from = cursor.at();
        if (cursor.take("once")) {
            tables.name();
            cursor.to(cursor.is("by", "name") && cursor.at() > from + 1 ? from + 1 : from);
        }
    }

    /** Partition, columns, alias and options between the target and the query. */
    private boolean insertHead(List<String> columns) {
        boolean byName = false;
        List<String> partition = new ArrayList<>();
        while (cursor.more() && !queries.starts()) {
            if (cursor.take("partition")) {
                partition.addAll(dynamicPartition());
            } else if (cursor.is("(") && columns.isEmpty()) {
                columns.addAll(qualifierless());
            } else if (cursor.is("by", "name")) {
                byName = true;
                cursor.to(cursor.at() + 2);
            } else if (cursor.is("replace") && (cursor.word("where", 1) || cursor.word("using", 1))) {
                cursor.to(cursor.at() + 2);
                queries.expressions().read();
            } else if (cursor.is("(")) {
                cursor.pass();
            } else {
                cursor.next();
            }
        }
        if (!columns.isEmpty()) {
            columns.addAll(partition);
        }
        return byName;
    }

    private List<String> qualifierless() {
        List<String> names = new ArrayList<>();
        int end = cursor.close();
        cursor.next();
        while (cursor.at() < end) {
            if (cursor.name()) {
                String name = cursor.takeName();
                while (cursor.is(".") && cursor.name(1)) {
                    cursor.next();
                    name = cursor.takeName();
                }
                names.add(name);
            } else {
                cursor.next();
            }
        }
        cursor.leave(end);
        return names;
    }

    /** Columns of a partition without a value come last from the query. */
    private List<String> dynamicPartition() {
        List<String> names = new ArrayList<>();
        if (!cursor.is("(")) {
            return names;
        }
        int end = cursor.close();
        cursor.next();
        while (cursor.at() < end) {
            if (cursor.name() && !cursor.word("=", 1)) {
                names.add(cursor.takeName());
            } else {
                while (cursor.at() < end && !cursor.is(",")) {
                    cursor.next();
                }
            }
            cursor.take(",");
        }
        cursor.leave(end);
        return names;
    }

    private boolean duplicate() {
        boolean duplicate = cursor.is("on", "duplicate") && cursor.word("key", 2) && cursor.word("update", 3);
        cursor.to(cursor.at() + (duplicate ? 4 : 0));
        return duplicate;
    }

    /**
     * Rows that are there already change: what would have been inserted is called {@code excluded} by PostgreSQL, as
     * the statement says or {@code values} by MySQL.
     */
    private Optional<Statement> conflict(TableName target, List<String> columns, Query query, List<Query.Named> named) {
        String alias = cursor.take("as") && cursor.name() ? cursor.takeName() : "values";
        if (cursor.is("on", "conflict")) {
            alias = "excluded";
            while (cursor.more() && !cursor.is("set") && !cursor.is("returning")) {
                cursor.next();
            }
        }
        if (!cursor.take("set") && !duplicate()) {
            return Optional.empty();
        }
        FromItem excluded = new FromItem.Derived(query, alias, columns);
        FromItem.Table table = new FromItem.Table(target, "", List.of());
        return Optional.of(new ChangeReader(cursor, queries).conflict(named, table, FromItem.Joined.alone(excluded)));
    }

    /** What sets no column: rows that are left alone, and what is given back. */
    private void behindInsert() {
        if (cursor.is("on", "conflict") || cursor.is("on", "duplicate") || cursor.is("returning") || cursor.is("as")) {
            cursor.to(cursor.size());
        }
    }

    /** Snowflake's and Oracle's INSERT ALL: several tables from the columns of one query. */
    private List<Statement> insertAll(List<Query.Named> named) {
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
        List<String> columns = cursor.is("(") ? qualifierless() : List.of();
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
