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
        reading.step();
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
        CombinedColumns columns = new CombinedColumns();
        for (Query.Branch branch : combined.branches()) {
            Shape shape = of(branch.query(), named, outer);
            influences.addAll(shape.influences());
            boolean adds = branch.operator().isEmpty()
                    || branch.operator().equals("union")
                    || branch.operator().equals("intersect");
            if (!adds) {
                shape.outputs().forEach(output -> influences.add(output.sources(), Role.FILTER));
            } else if (branch.byName()) {
                columns.addByName(shape);
            } else {
                columns.addByPlace(shape);
            }
        }
        return new Shape(columns.outputs(), influences.all());
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
