package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads INSERT, into one table or several. */
final class InsertReader {
    private final Cursor cursor;
    private final QueryReader queries;
    private final FromReader tables;
    private final ReturningReader returning;

    InsertReader(Cursor cursor, QueryReader queries) {
        this(cursor, queries, new ReturningReader(cursor, queries));
    }

    /** @param returning takes what the statement gives back */
    InsertReader(Cursor cursor, QueryReader queries, ReturningReader returning) {
        this.cursor = cursor;
        this.queries = queries;
        this.returning = returning;
        this.tables = queries.tables();
    }

    List<Statement> read(List<Query.Named> named) {
        cursor.next();
        boolean overwrite = cursor.is("overwrite", "all") || cursor.is("overwrite", "first");
        if (overwrite || cursor.is("all") || cursor.is("first")) {
            return new InsertAllReader(cursor, queries).read(named);
        }
        if (cursor.is("top", "(")) {
            cursor.next();
            cursor.pass();
            cursor.take("percent");
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
        behindInsert(target);
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
                columns.addAll(queries.names().all());
            } else if (cursor.take("by", "name")) {
                byName = true;
            } else if (cursor.is("replace") && (cursor.word("where", 1) || cursor.word("using", 1))) {
                cursor.to(cursor.at() + 2);
                queries.expressions().read();
            } else if (!returning.output()) {
                option();
            }
        }
        if (!columns.isEmpty()) {
            columns.addAll(partition);
        }
        return byName;
    }

    /** Hints, an alias, and how rows are inserted. */
    private void option() {
        if (cursor.take("as") && cursor.name() && !queries.starts()) {
            cursor.next();
        } else if (cursor.is("with", "(")) {
            tables.hints();
        } else if (cursor.is("if", "not") && cursor.word("exists", 2)) {
            cursor.to(cursor.at() + 3);
        } else if (cursor.is("overriding") && cursor.word("value", 2)) {
            cursor.to(cursor.at() + 3);
        } else if (cursor.is("exec") || cursor.is("execute")) {
            // the rows are those that a procedure gives
            cursor.to(cursor.size());
        } else if (!cursor.take("default", "values") && !cursor.take("by", "position")) {
            cursor.skip();
        }
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
        return Optional.of(
                new ChangeReader(cursor, queries, returning).conflict(named, table, FromItem.Joined.alone(excluded)));
    }

    /** What sets no column: rows that are left alone, and what is given back. */
    private void behindInsert(TableName target) {
        if (cursor.is("on", "conflict") || cursor.is("on", "duplicate") || cursor.is("as")) {
            while (cursor.more() && !cursor.is("returning")) {
                cursor.next();
            }
        }
        if (returning.read()) {
            returning.of(new FromItem.Table(target, "", List.of()), List.of(), List.of());
        }
    }
}
