package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in FROM: tables, queries, functions, and how they are joined. */
final class FromReader {
    /** Tables are turned once or twice; each time is a level of the tree. */
    private static final int MOST_PIVOTS = 8;

    private final Cursor cursor;
    private final QueryReader queries;
    private final ExpressionReader expressions;
    private final TableNameReader names;
    private final TableTailReader tails;

    FromReader(Cursor cursor, QueryReader queries, ExpressionReader expressions) {
        this.cursor = cursor;
        this.queries = queries;
        this.expressions = expressions;
        this.names = new TableNameReader(cursor);
        this.tails = new TableTailReader(cursor, expressions);
    }

    /** Joined items. */
    List<FromItem.Joined> read() {
        return behind(item());
    }

    /** Items that are joined to what stands before. */
    List<FromItem.Joined> joinedBehind() {
        List<FromItem.Joined> items = behind(nothing());
        return items.subList(1, items.size());
    }

    /** An item that was read already and those that are joined to it. */
    List<FromItem.Joined> behind(FromItem first) {
        List<FromItem.Joined> items = new ArrayList<>();
        items.add(joined(first));
        boolean more = true;
        while (more) {
            conditions(items.getLast());
            while (lateralView(items)) {
                conditions(items.getLast());
            }
            boolean natural = joins("natural");
            boolean hidden = joins("semi") || joins("anti");
            more = join();
            if (more) {
                int offset = cursor.offset();
                items.add(new FromItem.Joined(item(), natural, hidden, new ArrayList<>(), new ArrayList<>(), offset));
            }
        }
        return items;
    }

    private void conditions(FromItem.Joined joined) {
        while (cursor.is("on") && !cursor.word("conflict", 1) && !cursor.word("duplicate", 1)
                || cursor.is("using", "(")
                || cursor.is("match_condition")) {
            if (cursor.take("using")) {
                joined.using().addAll(columns());
            } else {
                cursor.next();
                joined.on().add(expressions.read());
            }
        }
    }

    /** True where a word stands before JOIN. */
    private boolean joins(String word) {
        for (int i = 0; i < 5 && Names.JOIN_WORDS.contains(cursor.word(i)); i++) {
            if (cursor.word(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean join() {
        if (cursor.take(",")) {
            return !clause();
        }
        int words = 0;
        while (words < 6 && Names.JOIN_WORDS.contains(cursor.word(words))) {
            String word = cursor.word(words);
            words++;
            if (word.equals("join") || word.equals("apply") || word.equals("straight_join")) {
                cursor.to(cursor.at() + words);
                return true;
            }
        }
        return false;
    }

    /** True where a comma was the last of its list. */
    private boolean clause() {
        return cursor.is("where") || cursor.is("having") || cursor.is("group", "by") || cursor.is("order", "by");
    }

    /** {@code LATERAL VIEW OUTER explode(items) t AS item}. */
    private boolean lateralView(List<FromItem.Joined> items) {
        if (!cursor.take("lateral", "view")) {
            return false;
        }
        cursor.take("outer");
        int offset = cursor.offset();
        String function = cursor.name() ? cursor.takeName() : "";
        Expression arguments = expressions.callArguments();
        String alias = cursor.name() && !cursor.is("as") && !cursor.is("lateral") && !cursor.in(Names.CLAUSES)
                ? cursor.takeName()
                : "";
        List<String> columns = new ArrayList<>();
        if (cursor.take("as")) {
            do {
                if (cursor.name()) {
                    columns.add(cursor.takeName());
                }
            } while (cursor.take(","));
        }
        items.add(joined(new FromItem.Function(function, arguments, alias, columns, offset)));
        return true;
    }

    private FromItem.Joined joined(FromItem item) {
        return new FromItem.Joined(item, false, false, new ArrayList<>(), new ArrayList<>(), cursor.offset());
    }

    private FromItem item() {
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
        PivotReader pivots = new PivotReader(cursor, expressions, this);
        for (int i = 0; i < MOST_PIVOTS && (cursor.is("pivot", "(") || cursor.is("unpivot")); i++) {
            item = cursor.is("pivot") ? pivots.pivot(item) : pivots.unpivot(item);
        }
        return item;
    }

    private FromItem nothing() {
        return new FromItem.Group(List.of(), "", List.of());
    }

    private FromItem primary() {
        if (cursor.is("(")) {
            return brackets();
        }
        if (cursor.is("values")) {
            Query.Values values = queries.values();
            Alias alias = alias();
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
        Alias alias = alias();
        return new FromItem.Table(file, alias.name(), alias.columns());
    }

    private FromItem table() {
        int offset = cursor.offset();
        TableName name = name();
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
        Alias alias = alias();
        tails.pass();
        tails.hints();
        return name.text().isEmpty() ? nothing() : new FromItem.Table(name, alias.name(), alias.columns());
    }

    /** DuckDB's {@code alias: table}. */
    private FromItem prefixed() {
        String alias = cursor.takeName();
        cursor.next();
        FromItem item = item();
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
                || cursor.kind(1) == Token.Kind.WORD && !cursor.goesOn(1);
    }

    /** {@code TABLE (flatten (…))}, and {@code STREAM (live.orders)}. */
    private FromItem wrapped() {
        cursor.next();
        int end = cursor.close();
        cursor.next();
        FromItem inner = item();
        cursor.leave(end);
        tails.pass();
        Alias alias = alias();
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
        Alias alias = alias();
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
            columns.addAll(columns());
        }
        Alias alias = alias();
        columns.addAll(alias.columns());
        if (cursor.take("with", "offset")) {
            boolean named = cursor.take("as") || cursor.name() && !cursor.in(Names.CLAUSES) && !endsTable();
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
            tails.pass();
            Alias alias = alias();
            item = new FromItem.Derived(query, alias.name(), alias.columns());
        } else {
            cursor.next();
            List<FromItem.Joined> parts = read();
            cursor.leave(end);
            Alias alias = alias();
            item = new FromItem.Group(parts, alias.name(), alias.columns());
        }
        tails.pass();
        return item;
    }

    record Alias(String name, List<String> columns) {}

    Alias alias() {
        boolean as = cursor.take("as");
        if (as && cursor.is("(")) {
            return new Alias("", columns());
        }
        if (as && (cursor.name() || cursor.kind(0) == Token.Kind.STRING)
                || cursor.kind(0) == Token.Kind.QUOTED
                || cursor.kind(0) == Token.Kind.WORD && !cursor.in(Names.CLAUSES) && !endsTable()) {
            String name = cursor.takeName();
            boolean list = cursor.is("(") && cursor.name(1) && !tails.hint(1);
            return new Alias(name, list ? columns() : List.of());
        }
        return new Alias("", List.of());
    }

    private boolean endsTable() {
        String next = cursor.word(1);
        return cursor.in(Names.TABLE_ENDS)
                || Names.COMBINING.contains(cursor.word())
                || Names.JOIN_WORDS.contains(cursor.word()) && Names.JOIN_WORDS.contains(next)
                || next.equals("(")
                        && (cursor.is("at") || cursor.is("before") || cursor.is("sample") || cursor.is("changes"))
                || next.equals("as") && (cursor.is("version") || cursor.is("timestamp"));
    }

    List<String> columns() {
        return queries.columns();
    }

    /** Hints behind a table. */
    void hints() {
        tails.hints();
    }

    /** A table's name; its text is empty where none stands here. */
    TableName name() {
        return names.read();
    }
}
