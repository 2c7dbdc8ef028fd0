package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads PIVOT and UNPIVOT behind an item of FROM. */
final class PivotReader {

    /** New columns of one pivot by several; more are left to the data. */
    private static final int MOST_VALUES = 1_000;

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FromReader tables;

    PivotReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.expressions = queries.expressions();
        this.tables = queries.tables();
    }

    /** {@code PIVOT (sum(amount) AS total FOR month IN ('jan' AS january, 'feb'))}. */
    FromItem pivot(FromItem input) {
        cursor.next();
        int end = cursor.close();
        cursor.next();
        List<SelectItem.Column> aggregates = aggregates();
        cursor.take("for");
        Expression by = until("in", end);
        List<String> values = cursor.take("in") && cursor.is("(") ? values() : List.of();
        while (cursor.at() < end && cursor.name() && !cursor.is("group") && !cursor.is("default")) {
            // DuckDB turns by several columns at once
            Expression other = until("in", end);
            by = new Expression(
                    Stream.concat(by.terms().stream(), other.terms().stream()).toList(), "", 0, by.offset());
            values = joined(values, cursor.take("in") && cursor.is("(") ? values() : List.of());
        }
        if (cursor.is("default", "on") && cursor.word("null", 2)) {
            cursor.to(cursor.at() + 3);
            expressions.read();
        }
        List<Expression> keys = cursor.take("group", "by") ? expressions.list() : List.of();
        cursor.leave(end);
        AliasReader.Alias alias = tables.alias();
        return new FromItem.Pivot(input, aggregates, by, values, keys, alias.name(), alias.columns());
    }

    /** What is computed for each new column. */
    List<SelectItem.Column> aggregates() {
        List<SelectItem.Column> aggregates = new ArrayList<>();
        do {
            int at = cursor.at();
            Expression aggregate = expressions.read();
            if (cursor.at() == at) {
                break;
            }
            String text = cursor.words().text(at, cursor.at());
            AliasReader.Alias alias = tables.alias();
            aggregates.add(new SelectItem.Column(
                    aggregate.called(text), alias.name().isEmpty() ? List.of() : List.of(alias.name()), ""));
        } while (cursor.take(","));
        return aggregates;
    }

    /** Each of the first names with each of the others, as the names of new columns; none where one side is open. */
    static List<String> joined(List<String> first, List<String> others) {
        return first.size() * others.size() > MOST_VALUES
                ? List.of()
                : first.stream()
                        .flatMap(name -> others.stream().map(other -> plain(name) + '_' + plain(other)))
                        .toList();
    }

    private Expression until(String word, int end) {
        int offset = cursor.offset();
        List<Term> terms = new ArrayList<>();
        while (cursor.at() < end && !cursor.is(word)) {
            if (cursor.name()) {
                int start = cursor.offset();
                List<String> parts = new ArrayList<>();
                parts.add(cursor.takeName());
                while (cursor.is(".") && cursor.name(1)) {
                    cursor.next();
                    parts.add(cursor.takeName());
                }
                terms.add(new Term.Reference(parts, Use.COMPUTED, start, false));
            } else {
                cursor.next();
            }
        }
        return new Expression(terms, "", 0, offset);
    }

    /** A value without its quotes. */
    static String plain(String value) {
        boolean quoted = value.startsWith("'") && value.endsWith("'") && value.length() > 1;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The names of the new columns; none where a query or ANY gives the values. */
    List<String> values() {
        int end = cursor.close();
        cursor.next();
        List<String> values = new ArrayList<>();
        if (cursor.is("select") || cursor.is("any")) {
            cursor.to(end);
        }
        while (cursor.at() < end) {
            int from = cursor.at();
            String value = cursor.name() ? cursor.nameHere() : cursor.raw().toLowerCase(Locale.ROOT);
            while (cursor.at() < end && !cursor.is(",")) {
                if (cursor.is("as") && cursor.at() > from || cursor.name() && cursor.at() > from) {
                    cursor.take("as");
                    value = cursor.more() ? cursor.nameHere() : value;
                }
                if (cursor.is("(")) {
                    cursor.pass();
                } else {
                    cursor.next();
                }
            }
            values.add(value);
            cursor.take(",");
        }
        cursor.leave(end);
        return values;
    }

    /** {@code UNPIVOT (amount FOR month IN (jan, feb))}. */
    FromItem unpivot(FromItem input) {
        cursor.next();
        cursor.take("include", "nulls");
        cursor.take("exclude", "nulls");
        if (!cursor.is("(")) {
            return input;
        }
        int end = cursor.close();
        cursor.next();
        List<String> value = cursor.is("(") ? tables.columns() : cursor.name() ? List.of(cursor.takeName()) : List.of();
        cursor.take("for");
        String key = cursor.name() ? cursor.takeName() : "";
        Expression from = new Expression(List.of(), "", 0, cursor.offset());
        if (cursor.take("in") && cursor.is("(")) {
            int close = cursor.close();
            from = turned(close);
            cursor.leave(close);
        }
        cursor.leave(end);
        AliasReader.Alias alias = tables.alias();
        return new FromItem.Unpivot(input, value, key, from, List.of(), alias.name(), alias.columns());
    }

    private Expression turned(int end) {
        int offset = cursor.offset();
        List<Term> terms = new ArrayList<>();
        while (cursor.at() < end) {
            if (cursor.take("as")) {
                if (cursor.is("(")) {
                    cursor.pass();
                } else {
                    cursor.next();
                }
            } else if (cursor.name()) {
                int start = cursor.offset();
                terms.add(new Term.Reference(List.of(cursor.takeName()), Use.PLAIN, start, false));
            } else {
                cursor.next();
            }
        }
        return new Expression(terms, "", 0, offset);
    }
}
