package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Clause;
import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of queries. */
final class QueryColumns {

    /** A recursive query is read again until its columns stay the same, at most so often. */
    private static final int ROUNDS = 4;

    private final Reading reading;

    QueryColumns(Reading reading) {
        this.reading = reading;
    }

    Shape of(Query query, @Nullable NamedQueries around, @Nullable Scope outer) {
        if (reading.exhausted()) {
            return new Shape(
                    List.of(new Output(
                            TargetColumn.STAR, Sources.unknown(TargetColumn.STAR, 0, ColumnSource.UNREAD), 0)),
                    List.of());
        }
        NamedQueries named = with(query.with(), around, outer);
        return switch (query.body()) {
            case Query.Select select -> new SelectColumns(reading, this, named).of(select, query.sort(), outer);
            case Query.Combined combined -> sorted(combined(combined, named, outer), query.sort(), named, outer);
            case Query.Values values -> values(values, named, outer);
        };
    }

    NamedQueries with(List<Query.Named> with, @Nullable NamedQueries around, @Nullable Scope outer) {
        NamedQueries named = new NamedQueries(around);
        for (Query.Named each : with) {
            named.put(each.name(), named(each, named, outer));
        }
        return named;
    }

    private Shape named(Query.Named named, NamedQueries before, @Nullable Scope outer) {
        Query query = named.query();
        boolean recursive =
                query.body() instanceof Query.Combined && (named.recursive() || reading.implicitRecursion());
        if (!recursive) {
            return of(query, before, outer).renamed(named.columns());
        }
        NamedQueries within = new NamedQueries(before);
        Query anchor = ((Query.Combined) query.body()).branches().getFirst().query();
        Shape shape = of(new Query(query.with(), anchor.body(), anchor.sort()), within, outer)
                .renamed(named.columns());
        for (int round = 0; round < ROUNDS; round++) {
            within.put(named.name(), shape);
            Shape next = of(query, within, outer).renamed(named.columns());
            boolean same = next.outputs().equals(shape.outputs());
            shape = next;
            if (same) {
                break;
            }
        }
        return shape;
    }

    private Shape sorted(Shape shape, List<Clause> sort, NamedQueries named, @Nullable Scope outer) {
        if (sort.isEmpty()) {
            return shape;
        }
        Influences influences = new Influences();
        influences.addAll(shape.influences());
        Scope scope = new Scope(outer, reading.fields());
        scope.relations().add(new Relation("", "", shape, false, false));
        ExpressionColumns expressions = new ExpressionColumns(reading, this, named, scope, influences, Map.of());
        for (Clause clause : sort) {
            for (Expression expression : clause.expressions()) {
                influences.add(
                        expression.position() > 0
                                ? shape.position(expression.position() - 1)
                                : expressions.sources(expression),
                        Role.SORT);
            }
        }
        return new Shape(shape.outputs(), influences.all());
    }

    private Shape combined(Query.Combined combined, NamedQueries named, @Nullable Scope outer) {
        Influences influences = new Influences();
        List<Output> outputs = List.of();
        boolean first = true;
        for (Query.Branch branch : combined.branches()) {
            Shape shape = of(branch.query(), named, outer);
            influences.addAll(shape.influences());
            if (first) {
                outputs = shape.outputs();
            } else if (branch.operator().equals("union") || branch.operator().equals("intersect")) {
                outputs = branch.byName() ? byName(outputs, shape) : byPlace(outputs, shape);
            } else {
                shape.outputs().forEach(output -> influences.add(output.sources(), Role.FILTER));
            }
            first = false;
        }
        return new Shape(outputs, influences.all());
    }

    private static List<Output> byName(List<Output> left, Shape right) {
        List<Output> outputs = new ArrayList<>();
        Shape known = new Shape(left, List.of());
        for (Output output : left) {
            boolean both = !output.star() && right.has(output.name());
            outputs.add(both ? with(output, right.column(output.name(), output.offset())) : output);
        }
        for (Output output : right.outputs()) {
            if (output.star() || !known.has(output.name())) {
                outputs.add(output);
            }
        }
        return outputs;
    }

    private static List<Output> byPlace(List<Output> left, Shape right) {
        List<Output> outputs = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < left.size(); i++) {
            Output output = left.get(i);
            open |= output.star();
            if (output.star()) {
                outputs.add(
                        i < right.outputs().size()
                                ? star(output, right.outputs().get(i))
                                : output);
            } else if (open) {
                // behind a star places mean nothing; equal names most likely meet
                outputs.add(
                        right.has(output.name()) ? with(output, right.column(output.name(), output.offset())) : output);
            } else {
                outputs.add(with(output, right.position(i)));
            }
        }
        return outputs;
    }

    private static Output star(Output left, Output right) {
        return new Output(left.name(), Sources.both(left.sources(), right.sources()), left.offset(), left.hidden());
    }

    private static Output with(Output output, List<ColumnSource> more) {
        return new Output(output.name(), Sources.both(output.sources(), more), output.offset());
    }

    private Shape values(Query.Values values, NamedQueries named, @Nullable Scope outer) {
        Influences influences = new Influences();
        Scope scope = new Scope(outer, reading.fields());
        ExpressionColumns expressions = new ExpressionColumns(reading, this, named, scope, influences, Map.of());
        List<Output> outputs = new ArrayList<>();
        for (List<Expression> row : values.rows()) {
            for (int i = 0; i < row.size(); i++) {
                Output output = new Output(
                        "column" + (i + 1),
                        expressions.sources(row.get(i)),
                        row.get(i).offset());
                if (i < outputs.size()) {
                    outputs.set(i, with(outputs.get(i), output.sources()));
                } else {
                    outputs.add(output);
                }
            }
        }
        return new Shape(outputs, influences.all());
    }
}
