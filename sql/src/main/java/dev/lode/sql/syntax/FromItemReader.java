package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import dev.lode.sql.syntax.AliasReader.Alias;
import java.util.ArrayList;
import java.util.List;

/** Reads one item of FROM: a table, a query, a function, joined items in brackets, and how it is turned. */
final class FromItemReader {
    /** Tables are turned once or twice; each time is a level of the tree. */
    private static final int MOST_PIVOTS = 8;

    private final Cursor cursor;
    private final QueryReader queries;
    private final FromReader tables;
    private final ExpressionReader expressions;
    private final TableNameReader names;
    private final TableTailReader tails;
    private final AliasReader aliases;

    FromItemReader(Cursor cursor, QueryReader queries, FromReader tables, ExpressionReader expressions) {
        this.cursor = cursor;
        this.queries = queries;
        this.tables = tables;
        this.expressions = expressions;
        this.names = new TableNameReader(cursor);
        this.tails = new TableTailReader(cursor, expressions);
        this.aliases = new AliasReader(cursor, queries.names(), tails);
    }

    TableNameReader names() {
        return names;
    }

    TableTailReader tails() {
        return tails;
    }

    AliasReader aliases() {
        return aliases;
    }

    FromItem read() {
        cursor.take("lateral");
        if (cursor.is("only") && cursor.name(1)) {
            cursor.next();
        }
        FromItem item;
        if (!cursor.enter()) {
            item = nothing();
            if (cursor.is("(")) {
                cursor.skipTo(Math.min(cursor.close() + 1, cursor.size()));
            }
        } else {
            item = primary();
        }
        cursor.exit();
        PivotReader pivots = new PivotReader(cursor, queries);
        for (int i = 0; i < MOST_PIVOTS && turned(); i++) {
            item = switch (cursor.word()) {
                case "pivot" -> pivots.pivot(item);
                case "unpivot" -> pivots.unpivot(item);
                default -> new MatchReader(cursor, queries).read(item);
            };
        }
        return item;
    }

    private boolean turned() {
        return cursor.is("pivot", "(") || cursor.is("unpivot") || cursor.is("match_recognize", "(");
    }

    /** An item without rows and columns. */
    static FromItem nothing() {
        return new FromItem.Group(List.of(), "", List.of());
    }

    private FromItem primary() {
        if (cursor.is("(")) {
            return brackets();
        }
        if (cursor.is("values")) {
            Query.Values values = queries.values();
            Alias alias = aliases.read();
            return new FromItem.Derived(new Query(List.of(), values, List.of()), alias.name(), alias.columns());
        }
        if (cursor.is("rows", "from")) {
            cursor.to(cursor.at() + 2);
            return rowsFrom();
        }
        if (cursor.is("table", "(") && cursor.name(2)) {
            return wrapped();
        }
        if (cursor.prefixes() && cursor.name() && cursor.word(":", 1)) {
            return prefixed();
        }
        if (streams()) {
            cursor.next();
        }
        return cursor.kind(0) == Token.Kind.STRING ? file() : table();
    }

    private FromItem file() {
        int offset = cursor.offset();
        TableName file = new TableName(cursor.takeName(), offset, false);
        if (cursor.is("(")) {
            cursor.pass();
        }
        Alias alias = aliases.read();
        return new FromItem.Table(file, alias.name(), alias.columns());
    }

    private FromItem table() {
        int offset = cursor.offset();
        TableName name = names.read();
        boolean stage = name.text().startsWith("@");
        if (cursor.is("(") && name.text().equals("stream")) {
            cursor.to(cursor.at() - 1);
            return wrapped();
        }
        if (cursor.is("(") && !name.text().isEmpty() && !tails.hint(1) && !stage && !name.made()) {
            return function(name, offset);
        }
        if (stage && cursor.is("(")) {
            cursor.pass();
        }
        tails.pass();
        Alias alias = aliases.read();
        tails.pass();
        tails.hints();
        return name.text().isEmpty() ? nothing() : new FromItem.Table(name, alias.name(), alias.columns());
    }

    /** DuckDB's {@code alias: table}. */
    private FromItem prefixed() {
        String alias = cursor.takeName();
        cursor.next();
        FromItem item = read();
        return item instanceof FromItem.Table table ? new FromItem.Table(table.name(), alias, table.columns()) : item;
    }

    /** Databricks reads new rows only: {@code FROM STREAM bronze}. */
    private boolean streams() {
        if (!cursor.is("stream") || !cursor.name(1) || cursor.word("as", 1) || cursor.word("on", 1)) {
            return false;
        }
        return cursor.word(".", 2)
                || cursor.word("(", 2)
                || cursor.kind(1) == Token.Kind.QUOTED
                || cursor.kind(1) == Token.Kind.WORD && !goesOn(1);
    }

    /** True for words that go on with a query. */
    private boolean goesOn(int ahead) {
        return Names.CLAUSES.contains(cursor.word(ahead)) || Names.TABLE_ENDS.contains(cursor.word(ahead));
    }

    /** {@code TABLE (flatten (…))}, and {@code STREAM (live.orders)}. */
    private FromItem wrapped() {
        cursor.next();
        int end = cursor.close();
        cursor.next();
        FromItem inner = read();
        cursor.leave(end);
        tails.pass();
        Alias alias = aliases.read();
        return switch (inner) {
            case FromItem.Function function ->
                new FromItem.Function(
                        function.name(), function.arguments(), alias.name(), alias.columns(), function.offset());
            case FromItem.Table table -> new FromItem.Table(table.name(), alias.name(), alias.columns());
            default -> inner;
        };
    }

    /** Options in brackets, none of which is a column. */
    private Expression passed() {
        int offset = cursor.offset();
        cursor.pass();
        return new Expression(List.of(), "", 0, offset);
    }

    private FromItem rowsFrom() {
        int offset = cursor.offset();
        Expression arguments = expressions.callArguments();
        cursor.take("with", "ordinality");
        Alias alias = aliases.read();
        return new FromItem.Function("rows", arguments, alias.name(), alias.columns(), offset);
    }

    private FromItem function(TableName name, int offset) {
        Expression arguments = name.text().equals("openrowset") ? passed() : expressions.callArguments();
        cursor.take("with", "ordinality");
        tails.pass();
        List<String> columns = new ArrayList<>();
        if (cursor.is("with", "(")) {
            // T-SQL names what it takes of a document
            cursor.next();
            columns.addAll(queries.columns());
        }
        Alias alias = aliases.read();
        columns.addAll(alias.columns());
        if (cursor.take("with", "offset")) {
            boolean named = cursor.take("as") || cursor.name() && !cursor.in(Names.CLAUSES) && !aliases.endsTable();
            if (columns.isEmpty()) {
                columns.add(alias.name());
            }
            columns.add(named && cursor.name() ? cursor.takeName() : "offset");
        }
        return new FromItem.Function(name.last(), arguments, alias.name(), columns, offset);
    }

    private FromItem brackets() {
        int end = cursor.close();
        FromItem item;
        if (queries.begins(cursor.at() + 1)) {
            Query query = queries.brackets();
            cursor.take("with", "ordinality");
            tails.pass();
            Alias alias = aliases.read();
            item = new FromItem.Derived(query, alias.name(), alias.columns());
        } else {
            cursor.next();
            List<FromItem.Joined> parts = tables.read();
            cursor.leave(end);
            Alias alias = aliases.read();
            item = new FromItem.Group(parts, alias.name(), alias.columns());
        }
        tails.pass();
        return item;
    }
}
