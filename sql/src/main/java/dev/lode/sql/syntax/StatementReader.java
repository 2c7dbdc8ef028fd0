package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a statement by its first words. */
final class StatementReader {

    private static final Set<String> CREATE_WORDS = Set.of(
            "or",
            "replace",
            "refresh",
            "temp",
            "temporary",
            "global",
            "local",
            "transient",
            "volatile",
            "external",
            "unlogged",
            "materialized",
            "secure",
            "recursive",
            "live",
            "streaming",
            "force",
            "dynamic",
            "iceberg",
            "private",
            "hybrid",
            "multiset",
            "foreign",
            "editionable",
            "no",
            "incremental",
            "snapshot",
            "alter",
            "set");

    private final Cursor cursor;
    private final QueryReader queries;
    private final FromReader tables;

    StatementReader(Cursor cursor) {
        this.cursor = cursor;
        this.queries = new QueryReader(cursor);
        this.tables = queries.tables();
    }

    List<Statement> read() {
        return switch (cursor.word()) {
            case "select", "values", "sel", "(", "table" -> List.of(query("select", Optional.empty()));
            case "with" -> with();
            case "from" -> fromFirst(List.of());
            case "insert" -> insert(List.of());
            case "replace" -> cursor.word("into", 1) ? insert(List.of()) : other("other");
            case "create" -> create();
            case "merge", "update", "delete" -> change(List.of());
            case "copy" -> copy();
            case "export", "unload" -> inBrackets(cursor.is("export") ? "export" : "unload");
            case "cache" -> cache();
            case "explain" -> {
                cursor.takeAll(Set.of(
                        "explain", "plan", "for", "analyze", "extended", "formatted", "verbose", "using", "text"));
                yield read();
            }
            default -> other("other");
        };
    }

    private static List<Statement> one(Statement statement) {
        return List.of(statement);
    }

    /** What is not asked for its columns is not skipped either: its kind is known. */
    private List<Statement> other(String kind) {
        cursor.to(cursor.size());
        return one(new Statement.Other(kind));
    }

    private Statement query(String kind, Optional<TableName> target) {
        return write(kind, target, List.of(), false, queries.read());
    }

    private static Statement write(
            String kind, Optional<TableName> target, List<String> columns, boolean byName, Query query) {
        Optional<TableName> into =
                target.isEmpty() && query.body() instanceof Query.Select select ? select.into() : target;
        return new Statement.Write(kind, into, columns, byName, query);
    }

    /** A query, or a change, after the queries that it names. */
    private List<Statement> with() {
        int start = cursor.at();
        List<Query.Named> named = queries.with();
        return switch (cursor.word()) {
            case "insert", "replace" -> insert(named);
            case "merge", "update", "delete" -> change(named);
            case "from" -> fromFirst(named);
            default -> {
                cursor.to(start);
                yield one(query("select", Optional.empty()));
            }
        };
    }

    /** Hive's FROM … INSERT … SELECT … INSERT …, or a query that begins with FROM. */
    private List<Statement> fromFirst(List<Query.Named> named) {
        int start = cursor.at();
        cursor.next();
        List<FromItem.Joined> from = tables.read();
        if (!cursor.is("insert")) {
            cursor.to(start);
            Query query = queries.read();
            return one(write("select", Optional.empty(), List.of(), false, prefixed(named, query)));
        }
        List<Statement> statements = new ArrayList<>();
        while (cursor.is("insert")) {
            Statement statement = insert(named).getFirst();
            if (statement instanceof Statement.Write write && write.query().body() instanceof Query.Select select) {
                Query.Select whole = new Query.Select(
                        select.items(), from, select.clauses(), select.windows(), select.into(), select.offset());
                Query query =
                        new Query(write.query().with(), whole, write.query().sort());
                statements.add(
                        new Statement.Write(write.kind(), write.target(), write.columns(), write.byName(), query));
            }
        }
        return statements;
    }

    private static Query prefixed(List<Query.Named> named, Query query) {
        if (named.isEmpty()) {
            return query;
        }
        List<Query.Named> all = new ArrayList<>(named);
        all.addAll(query.with());
        return new Query(all, query.body(), query.sort());
    }

    private List<Statement> insert(List<Query.Named> named) {
        cursor.next();
        if (cursor.is("all") || cursor.is("first")) {
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
        TableName target = tables.name();
        List<String> columns = new ArrayList<>();
        boolean byName = insertHead(columns);
        Query query = queries.read();
        Optional<TableName> name = target.text().isEmpty() ? Optional.empty() : Optional.of(target);
        behindInsert();
        return one(write("insert", name, columns, byName, prefixed(named, query)));
    }

    /** Partition, columns, alias and options between the target and the query. */
    private boolean insertHead(List<String> columns) {
        boolean byName = false;
        List<String> partition = new ArrayList<>();
        while (cursor.more() && !startsQuery()) {
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

    private boolean startsQuery() {
        return cursor.is("select")
                || cursor.is("values")
                || cursor.is("from")
                || cursor.is("sel")
                || cursor.is("table")
                || cursor.is("with") && !cursor.word("(", 1)
                || cursor.is("(") && queries.begins(cursor.at() + 1);
    }

    /** What happens to rows that are there already, and what is given back. */
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
        Query query = prefixed(named, queries.read());
        List<Statement> statements = new ArrayList<>();
        for (Into into : targets) {
            Query selected = into.values().isEmpty() ? query : selecting(into.values(), query);
            statements.add(write("insert", Optional.of(into.target()), into.columns(), false, selected));
        }
        return statements.isEmpty() ? one(write("insert", Optional.empty(), List.of(), false, query)) : statements;
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

    private List<Statement> create() {
        cursor.next();
        cursor.takeAll(CREATE_WORDS);
        String object = cursor.word();
        if (!object.equals("table") && !object.equals("view")) {
            return other(object.isEmpty() ? "other" : "create_" + object);
        }
        cursor.next();
        if (cursor.is("if")) {
            cursor.to(cursor.at() + 3);
        }
        TableName target = tables.name();
        List<String> columns = definition();
        if (!cursor.more() || target.text().isEmpty()) {
            return other("create_" + object);
        }
        Query query = queries.read();
        behindQuery();
        return one(write("create_" + object, Optional.of(target), columns, false, query));
    }

    /** Columns and options between the name and the query. */
    private List<String> definition() {
        List<String> columns = cursor.is("(") && !queries.begins(cursor.at() + 1) ? queries.columns() : List.of();
        while (cursor.more()) {
            if (cursor.is("as") && startsQueryBehind()) {
                cursor.next();
                return columns;
            }
            if (cursor.is("select")
                    || cursor.is("with") && cursor.name(1) && cursor.word("as", 2)
                    || cursor.is("(") && queries.begins(cursor.at() + 1)) {
                return columns;
            }
            if (cursor.is("(")) {
                cursor.pass();
            } else {
                cursor.next();
            }
        }
        return columns;
    }

    private boolean startsQueryBehind() {
        int at = cursor.at();
        cursor.next();
        boolean starts = startsQuery();
        cursor.to(at);
        return starts;
    }

    private void behindQuery() {
        if (cursor.is("with")) {
            cursor.to(cursor.size());
        }
    }

    private List<Statement> copy() {
        cursor.next();
        cursor.take("into");
        if (cursor.is("(")) {
            Query query = queries.begins(cursor.at() + 1) ? queries.brackets() : queries.read();
            cursor.to(cursor.size());
            return one(write("copy", Optional.empty(), List.of(), false, query));
        }
        TableName target = tables.name();
        List<String> columns = cursor.is("(") ? queries.columns() : List.of();
        if (cursor.take("from") && cursor.is("(") && queries.begins(cursor.at() + 1)) {
            Query query = queries.brackets();
            cursor.to(cursor.size());
            boolean unload = target.text().startsWith("@") || target.text().isEmpty();
            return one(write("copy", unload ? Optional.empty() : Optional.of(target), columns, false, query));
        }
        return other("copy");
    }

    /** EXPORT DATA … AS SELECT, UNLOAD ('SELECT …') and the like. */
    private List<Statement> inBrackets(String kind) {
        while (cursor.more() && !startsQuery()) {
            cursor.next();
        }
        if (!cursor.more()) {
            return other(kind);
        }
        Query query = queries.read();
        cursor.to(cursor.size());
        return one(write(kind, Optional.empty(), List.of(), false, query));
    }

    private List<Statement> cache() {
        cursor.next();
        cursor.takeAll(Set.of("lazy", "table"));
        TableName target = tables.name();
        definition();
        return cursor.more() ? one(query("cache", Optional.of(target))) : other("cache");
    }

    private List<Statement> change(List<Query.Named> named) {
        return one(new ChangeReader(cursor, queries).read(named));
    }
}
