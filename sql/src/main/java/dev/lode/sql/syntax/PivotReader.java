package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads PIVOT and UNPIVOT behind an item of FROM. */
final class PivotReader {

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FromReader tables;

    PivotReader(Cursor cursor, ExpressionReader expressions, FromReader tables) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.tables = tables;
    }

    /** {@code PIVOT (sum(amount) AS total FOR month IN ('jan' AS january, 'feb'))}. */
    FromItem pivot(FromItem input) {
        cursor.next();
        int end = cursor.close();
        cursor.next();
        List<SelectItem.Column> aggregates = new ArrayList<>();
        do {
            int at = cursor.at();
            Expression aggregate = expressions.read();
            if (cursor.at() == at) {
                break;
            }
            FromReader.Alias alias = tables.alias();
            aggregates.add(
                    new SelectItem.Column(aggregate, alias.name().isEmpty() ? List.of() : List.of(alias.name()), ""));
        } while (cursor.take(","));
        cursor.take("for");
        Expression by = until("in", end);
        List<String> values = cursor.take("in") && cursor.is("(") ? values() : List.of();
        cursor.leave(end);
        FromReader.Alias alias = tables.alias();
        return new FromItem.Pivot(input, aggregates, by, values, alias.name(), alias.columns());
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

    /** The names of the new columns; none where a query or ANY gives the values. */
    private List<String> values() {
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
        FromReader.Alias alias = tables.alias();
        return new FromItem.Unpivot(input, value, key, from, alias.name(), alias.columns());
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
