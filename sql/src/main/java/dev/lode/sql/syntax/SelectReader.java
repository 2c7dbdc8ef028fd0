package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one SELECT with its clauses. */
final class SelectReader {
    private static final Set<String> MODIFIERS =
            Set.of("all", "distinct", "distinctrow", "sql_calc_found_rows", "straight_join", "stream");

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FromReader tables;
    private final StarReader stars;
    private final ClauseReader clauseReader;

    SelectReader(Cursor cursor, ExpressionReader expressions, FromReader tables, ClauseReader clauseReader) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.tables = tables;
        this.clauseReader = clauseReader;
        this.stars = new StarReader(cursor, this, tables);
    }

    Query.Select read() {
        int offset = cursor.offset();
        cursor.next();
        List<Clause> clauses = new ArrayList<>();
        modifiers(clauses);
        List<SelectItem> items = items();
        Optional<TableName> into = into();
        List<FromItem.Joined> from = cursor.take("from") ? tables.read() : List.of();
        Map<String, Expression> windows = new HashMap<>();
        clauseReader.read(clauses, windows);
        return new Query.Select(items, from, clauses, windows, into, offset);
    }

    /** DuckDB and Hive may begin with FROM; without a SELECT all columns are meant. */
    Query.Select fromFirst() {
        int offset = cursor.offset();
        cursor.next();
        List<Clause> clauses = new ArrayList<>();
        List<FromItem.Joined> from = tables.read();
        List<SelectItem> items = List.of(all(offset));
        Map<String, Expression> windows = new HashMap<>();
        if (cursor.take("select")) {
            modifiers(clauses);
            items = items();
        }
        clauseReader.read(clauses, windows);
        return new Query.Select(items, from, clauses, windows, Optional.empty(), offset);
    }

    /** What follows in {@code TABLE orders}. */
    Query.Select table() {
        int offset = cursor.offset();
        List<Clause> clauses = new ArrayList<>();
        List<FromItem.Joined> from = tables.read();
        return new Query.Select(List.of(all(offset)), from, clauses, Map.of(), Optional.empty(), offset);
    }

    private static SelectItem all(int offset) {
        return SelectItem.Star.all(offset);
    }

    void modifiers(List<Clause> clauses) {
        cursor.takeAll(MODIFIERS);
        if (cursor.is("on", "(")) {
            cursor.next();
            int end = cursor.close();
            cursor.next();
            clauses.add(new Clause(Clause.Kind.GROUP_BY, expressions.list()));
            cursor.leave(end);
        }
        if (cursor.is("top") && (cursor.word("(", 1) || cursor.kind(1) == Token.Kind.NUMBER)) {
            cursor.next();
            if (cursor.is("(")) {
                cursor.pass();
            } else {
                cursor.next();
            }
            cursor.take("percent");
            cursor.take("with", "ties");
        }
        if (cursor.is("as", "struct") || cursor.is("as", "value")) {
            cursor.to(cursor.at() + 2);
        }
    }

    private Optional<TableName> into() {
        if (!cursor.take("into")) {
            return Optional.empty();
        }
        while (cursor.is("temp") || cursor.is("temporary") || cursor.is("table") || cursor.is("unlogged")) {
            cursor.next();
        }
        boolean variables = cursor.take(":");
        TableName name = tables.name();
        while (cursor.take(",")) {
            variables = true;
            cursor.take(":");
            tables.name();
        }
        if (variables) {
            // of a procedure
            return Optional.empty();
        }
        return name.text().isEmpty() || name.text().startsWith("@") ? Optional.empty() : Optional.of(name);
    }

    List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>();
        do {
            int at = cursor.at();
            item(items);
            while (cursor.more() && !cursor.is(",") && !ends()) {
                cursor.skip();
            }
            if (cursor.at() == at && !cursor.is(",")) {
                break;
            }
        } while (cursor.take(","));
        return cursor.is("exclude") ? stars.excluding(items) : items;
    }

    private boolean ends() {
        return cursor.is(")") || cursor.is("exclude") || cursor.in(Names.CLAUSES) || cursor.is("|>");
    }

    void item(List<SelectItem> items) {
        if (stars.read(items)) {
            return;
        }
        List<String> names = new ArrayList<>();
        if (prefixed()) {
            if (!cursor.raw().startsWith("@")) {
                names.add(cursor.nameHere());
            }
            cursor.to(cursor.at() + 2);
        }
        int at = cursor.at();
        Expression expression = expressions.read();
        if (cursor.at() == at) {
            return;
        }
        int end = cursor.at();
        if (stars.allFields(items, expression, end)) {
            return;
        }
        alias(names);
        boolean named = !names.isEmpty() || expression.plain();
        String implied = named ? "" : ImpliedName.of(cursor, at, end);
        items.add(new SelectItem.Column(
                named ? expression : expression.called(cursor.words().text(at, end)), names, implied));
    }

    /** {@code alias = expression} of T-SQL, {@code alias: expression} of DuckDB. */
    private boolean prefixed() {
        return cursor.name()
                && (cursor.assigns() && cursor.word("=", 1) && cursor.kind(0) != Token.Kind.TEMPLATE
                        || cursor.prefixes() && cursor.word(":", 1));
    }

    private void alias(List<String> names) {
        if (cursor.is("using") && cursor.kind(1) == Token.Kind.STRING) {
            // the program that TRANSFORM runs
            cursor.to(cursor.at() + 2);
        }
        boolean as = cursor.take("as");
        if (as && cursor.is("(")) {
            names.addAll(tables.columns());
        } else if (as && (cursor.name() || cursor.kind(0) == Token.Kind.STRING)) {
            names.add(cursor.takeName());
        } else if (cursor.kind(0) == Token.Kind.QUOTED
                || cursor.kind(0) == Token.Kind.STRING
                || cursor.kind(0) == Token.Kind.WORD && !clauseFollows()) {
            names.add(cursor.takeName());
        }
    }

    private boolean clauseFollows() {
        if (cursor.is("start") || cursor.is("connect")) {
            return cursor.word("with", 1) || cursor.word("by", 1);
        }
        return cursor.in(Names.CLAUSES)
                || cursor.in(Names.COMBINING)
                || cursor.is("exclude")
                || cursor.wordAt(cursor.at() + 1).equals("union");
    }
}
