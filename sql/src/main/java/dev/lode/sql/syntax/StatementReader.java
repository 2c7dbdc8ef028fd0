package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a statement by its first words. */
final class StatementReader {
    private final Cursor cursor;

    private final QueryReader queries;

    private final FromReader tables;
    private final CreateReader creates;

    StatementReader(Cursor cursor) {
        this.cursor = cursor;
        this.queries = new QueryReader(cursor);
        this.tables = queries.tables();
        this.creates = new CreateReader(cursor, queries, this);
    }

    List<Statement> read() {
        return switch (cursor.word()) {
            case "select", "values", "sel", "(", "table" -> List.of(query("select", Optional.empty()));
            case "with" -> with();
            case "from" -> fromFirst(List.of());
            case "insert" -> new InsertReader(cursor, queries).read(List.of());
            case "replace" ->
                cursor.word("into", 1) ? new InsertReader(cursor, queries).read(List.of()) : other("other");
            case "create" -> creates.read();
            case "alter", "rename" -> {
                List<Statement> changes = new AlterReader(cursor, queries, creates).read();
                yield changes.isEmpty() ? other("other") : changes;
            }
            case "merge", "update", "delete" -> cursor.word("statistics", 1) ? other("analyze") : change(List.of());
            case "copy" -> copy();
            case "apply", "auto" -> new FlowReader(cursor, queries).read();
            case "export", "unload" -> inBrackets(cursor.is("export") ? "export" : "unload");
            case "cache" -> cache();
            case "explain" -> {
                cursor.takeAll(Set.of(
                        "explain",
                        "plan",
                        "for",
                        "analyze",
                        "extended",
                        "formatted",
                        "verbose",
                        "using",
                        "text",
                        "type"));
                yield read();
            }
            default -> queries.starts() ? List.of(query("select", Optional.empty())) : other("other");
        };
    }

    /** The changes that stand among the queries that statements name. */
    List<Statement> changes() {
        return queries.changes();
    }

    static List<Statement> one(Statement statement) {
        return List.of(statement);
    }

    /** What is not asked for its columns is not skipped either: its kind is known. */
    List<Statement> other(String kind) {
        cursor.to(cursor.size());
        return one(new Statement.Other(kind));
    }

    private Statement query(String kind, Optional<TableName> target) {
        return write(kind, target, List.of(), false, queries.read());
    }

    static Statement write(String kind, Optional<TableName> target, List<String> columns, boolean byName, Query query) {
        Optional<TableName> into =
                target.isEmpty() && query.body() instanceof Query.Select select ? select.into() : target;
        return new Statement.Write(kind, into, columns, byName, query);
    }

    /** A query, or a change, after the queries that it names. */
    private List<Statement> with() {
        List<Query.Named> named = queries.with();
        return switch (cursor.word()) {
            case "insert", "replace" -> new InsertReader(cursor, queries).read(named);
            case "merge", "update", "delete" -> change(named);
            case "from" -> fromFirst(named);
            default -> one(write("select", Optional.empty(), List.of(), false, prefixed(named, queries.read())));
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
            Statement statement = new InsertReader(cursor, queries).read(named).getFirst();
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

    static Query prefixed(List<Query.Named> named, Query query) {
        if (named.isEmpty()) {
            return query;
        }
        List<Query.Named> all = new ArrayList<>(named);
        all.addAll(query.with());
        return new Query(all, query.body(), query.sort());
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
        while (cursor.more() && !queries.starts()) {
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
        creates.definition();
        return cursor.more() ? one(query("cache", Optional.of(target))) : other("cache");
    }

    private List<Statement> change(List<Query.Named> named) {
        return one(new ChangeReader(cursor, queries, new ReturningReader(cursor, queries)).read(named));
    }
}
