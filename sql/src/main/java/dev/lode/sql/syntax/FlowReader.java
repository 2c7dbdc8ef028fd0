package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads Databricks' flow of changes: {@code APPLY CHANGES INTO t FROM stream(s) KEYS (k) SEQUENCE BY at COLUMNS *}. */
final class FlowReader {

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FromReader tables;
    private final List<Clause> clauses = new ArrayList<>();
    private List<SelectItem> items;

    FlowReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.expressions = queries.expressions();
        this.tables = queries.tables();
        this.items = List.of(SelectItem.Star.all(cursor.offset()));
    }

    List<Statement> read() {
        int offset = cursor.offset();
        cursor.takeAll(Set.of("apply", "changes", "auto", "cdc", "into"));
        TableName target = tables.name();
        List<FromItem.Joined> from = cursor.take("from") ? List.of(source()) : List.of();
        while (cursor.more()) {
            part();
        }
        Query query = Query.of(new Query.Select(items, from, clauses, Map.of(), Optional.empty(), offset));
        return List.of(new Statement.Write("apply_changes", Optional.of(target), List.of(), false, query));
    }

    private FromItem.Joined source() {
        boolean stream = cursor.is("stream", "(");
        int end = stream ? cursor.closeOf(cursor.at() + 1) : cursor.size();
        cursor.take("stream");
        cursor.take("(");
        FromItem table = new FromItem.Table(tables.name(), "", List.of());
        if (stream) {
            cursor.leave(end);
        }
        return FromItem.Joined.alone(table);
    }

    private void part() {
        if (cursor.take("keys")) {
            clauses.add(new Clause(Clause.Kind.ON, List.of(expressions.read())));
        } else if (cursor.take("sequence", "by")) {
            clauses.add(new Clause(Clause.Kind.SORT, List.of(expressions.read())));
        } else if (cursor.take("apply", "as")) {
            cursor.takeAll(Set.of("delete", "truncate", "when"));
            clauses.add(new Clause(Clause.Kind.WHERE, List.of(expressions.read())));
        } else if (cursor.take("columns")) {
            columns();
        } else if (cursor.is("ignore") || cursor.is("stored") || cursor.is("track")) {
            options();
        } else {
            cursor.skip();
        }
    }

    private void columns() {
        int offset = cursor.offset();
        boolean except = cursor.take("*");
        except |= cursor.take("except");
        List<String> names = tables.columns();
        if (except) {
            items = List.of(new SelectItem.Star("", Set.copyOf(names), List.of(), Map.of(), offset));
        } else {
            items = new ArrayList<>();
            for (String name : names) {
                Term term = new Term.Reference(List.of(name), Use.PLAIN, offset, false);
                items.add(new SelectItem.Column(new Expression(List.of(term), "", 0, offset), List.of(), ""));
            }
        }
    }

    /** {@code STORED AS SCD TYPE 2}, {@code TRACK HISTORY ON * EXCEPT (a)}. */
    private void options() {
        cursor.next();
        while (cursor.more()
                && !cursor.is("columns")
                && !cursor.is("apply")
                && !cursor.is("sequence")
                && !cursor.is("stored")
                && !cursor.is("track")
                && !cursor.is("keys")) {
            cursor.next();
        }
    }
}
