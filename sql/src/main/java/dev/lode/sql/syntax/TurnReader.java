package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads DuckDB's queries that turn a table: {@code PIVOT cities ON year USING sum(population) GROUP BY country}. */
final class TurnReader {

    private static final Set<String> STARTS = Set.of("pivot", "unpivot", "pivot_wider", "pivot_longer");

    private final Cursor cursor;
    private final QueryReader queries;
    private final PivotReader pivots;

    TurnReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.pivots = new PivotReader(cursor, queries);
    }

    /** True where one begins at an index. */
    boolean begins(int index) {
        return cursor.prefixes()
                && STARTS.contains(cursor.wordAt(index))
                && (cursor.words().name(index + 1) || cursor.wordAt(index + 1).equals("("));
    }

    Query.Body read() {
        int offset = cursor.offset();
        boolean rows = cursor.is("unpivot") || cursor.is("pivot_longer");
        cursor.next();
        FromItem input = queries.tables().item();
        cursor.take("on");
        FromItem turned = rows ? unpivot(input) : pivot(input);
        return new Query.Select(
                List.of(SelectItem.Star.all(offset)),
                List.of(FromItem.Joined.alone(turned)),
                List.of(),
                Map.of(),
                Optional.empty(),
                offset);
    }

    private FromItem pivot(FromItem input) {
        int offset = cursor.offset();
        List<Term> by = new ArrayList<>();
        List<String> values = new ArrayList<>();
        boolean known = true;
        boolean first = true;
        do {
            by.addAll(queries.expressions().operand().terms());
            List<String> names = cursor.take("in") && cursor.is("(") ? pivots.values() : List.of();
            known &= !names.isEmpty();
            values = first ? names : PivotReader.joined(values, names);
            first = false;
        } while (cursor.take(","));
        List<SelectItem.Column> aggregates = cursor.take("using") ? pivots.aggregates() : List.of();
        List<Expression> keys =
                cursor.take("group", "by") ? queries.expressions().list() : List.of();
        Expression turned = new Expression(by, "", 0, offset);
        return new FromItem.Pivot(input, aggregates, turned, known ? values : List.of(), keys, "", List.of());
    }

    private FromItem unpivot(FromItem input) {
        List<Term> terms = new ArrayList<>();
        List<String> rest = List.of();
        Expression from = new Expression(terms, "", 0, cursor.offset());
        while (cursor.more() && !cursor.is("into") && !cursor.is(")")) {
            if (cursor.take("columns")) {
                terms.add(new Term.Reference(List.of(Term.Reference.ALL), Use.PLAIN, cursor.offset(), false));
                rest = excluded();
            } else if (cursor.take("as")) {
                cursor.next();
            } else if (cursor.is("(")) {
                int start = cursor.offset();
                queries.names()
                        .all()
                        .forEach(name -> terms.add(new Term.Reference(List.of(name), Use.PLAIN, start, false)));
            } else if (cursor.name()) {
                int start = cursor.offset();
                terms.add(new Term.Reference(List.of(cursor.takeName()), Use.PLAIN, start, false));
            } else {
                cursor.next();
            }
        }
        cursor.take("into");
        String key = cursor.take("name") && cursor.name() ? cursor.takeName() : "name";
        List<String> values = new ArrayList<>();
        if (cursor.take("value")) {
            do {
                values.add(cursor.takeName());
            } while (cursor.take(",") && cursor.name());
        }
        List<String> value = values.isEmpty() ? List.of("value") : values;
        return new FromItem.Unpivot(input, value, key, from, rest, "", List.of());
    }

    /** The columns in {@code (* EXCLUDE (a, b))}. */
    private List<String> excluded() {
        List<String> rest = new ArrayList<>();
        int end = cursor.close();
        while (cursor.at() < end && !cursor.is("exclude")) {
            cursor.next();
        }
        if (cursor.take("exclude")) {
            while (cursor.at() < end) {
                if (cursor.name()) {
                    rest.add(cursor.nameHere());
                }
                cursor.next();
            }
        }
        cursor.leave(end);
        return rest;
    }
}
