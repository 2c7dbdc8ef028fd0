package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.FromItem;
import dev.lode.sql.syntax.SelectItem;
import dev.lode.sql.syntax.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of tables that are turned. */
final class PivotColumns {

    private final Reading reading;
    private final FromColumns from;

    PivotColumns(Reading reading, FromColumns from) {
        this.reading = reading;
        this.from = from;
    }

    private Shape input(FromItem item) {
        return from.inner(List.of(FromItem.Joined.alone(item)));
    }

    Relation pivot(FromItem.Pivot pivot, boolean hidden) {
        Shape input = input(pivot.input());
        Influences influences = new Influences();
        influences.addAll(input.influences());
        ExpressionColumns expressions = from.over(input, influences);
        Set<String> turned = names(pivot.by().terms());
        pivot.aggregates()
                .forEach(aggregate -> turned.addAll(names(aggregate.expression().terms())));
        List<Output> made = made(pivot, expressions);
        Shape shape = pivot.keys().isEmpty()
                ? kept(input, turned, made, influences)
                : grouped(pivot.keys(), expressions, made, influences);
        return new Relation(pivot.alias(), "", shape.renamed(pivot.columns()), hidden, false);
    }

    /** A column for each value and aggregate; a star where only the data says the values. */
    private List<Output> made(FromItem.Pivot pivot, ExpressionColumns expressions) {
        List<ColumnSource> by = Sources.through(expressions.sources(pivot.by()), Transformation.CONDITIONAL);
        List<SelectItem.Column> aggregates = pivot.aggregates().isEmpty()
                ? List.of(new SelectItem.Column(
                        new Expression(List.of(), "", 0, pivot.by().offset()), List.of(), ""))
                : pivot.aggregates();
        boolean open = pivot.values().isEmpty();
        List<Output> made = new ArrayList<>();
        for (String value : open ? List.of(TargetColumn.STAR) : pivot.values()) {
            for (SelectItem.Column aggregate : aggregates) {
                made.add(new Output(
                        open ? value : name(value, aggregate, aggregates.size()),
                        Sources.both(expressions.sources(aggregate.expression()), by),
                        aggregate.expression().offset()));
            }
        }
        return made;
    }

    private static Shape grouped(
            List<Expression> keys, ExpressionColumns expressions, List<Output> made, Influences influences) {
        List<Output> outputs = new ArrayList<>();
        for (Expression key : keys) {
            List<ColumnSource> sources = expressions.sources(key);
            influences.add(sources, Role.GROUP_BY);
            outputs.add(new Output(key.name(), sources, key.offset()));
        }
        outputs.addAll(made);
        return new Shape(outputs, influences.all());
    }

    /** The name of a new column, which databases make in several ways. */
    private String name(String value, SelectItem.Column aggregate, int aggregates) {
        boolean quoted = value.startsWith("'") && value.endsWith("'") && value.length() > 1;
        String plain = quoted && !reading.quotedPivots() ? value.substring(1, value.length() - 1) : value;
        String alias = aggregate.names().isEmpty() ? "" : aggregate.names().getFirst();
        if (reading.aliasFirst()) {
            return alias.isEmpty() ? plain : alias + '_' + plain;
        }
        if (reading.textInPivots() && aggregates > 1 && alias.isEmpty()) {
            return plain + '_' + aggregate.expression().name();
        }
        boolean several = aggregates > 1 || reading.quotedPivots() || reading.textInPivots();
        return several && !alias.isEmpty() ? plain + '_' + alias : plain;
    }

    Relation unpivot(FromItem.Unpivot unpivot, boolean hidden) {
        Shape input = input(unpivot.input());
        Influences influences = new Influences();
        influences.addAll(input.influences());
        ExpressionColumns expressions = from.over(input, influences);
        List<Output> made = new ArrayList<>();
        made.add(new Output(unpivot.key(), List.of(), unpivot.from().offset()));
        boolean all = names(unpivot.from().terms()).contains(Term.Reference.ALL);
        int values = unpivot.value().size();
        for (int i = 0; i < values; i++) {
            List<ColumnSource> sources = all
                    ? others(input, unpivot.rest(), unpivot.from().offset())
                    : Sources.through(
                            expressions.sources(every(unpivot.from(), values, i)), Transformation.TRANSFORMATION);
            made.add(new Output(unpivot.value().get(i), sources, unpivot.from().offset()));
        }
        Shape shape = all
                ? staying(input, unpivot.rest(), made, influences)
                : kept(input, names(unpivot.from().terms()), made, influences);
        return new Relation(unpivot.alias(), "", shape.renamed(unpivot.columns()), hidden, false);
    }

    /** Where several columns are turned at once, each group has one for each value. */
    private static Expression every(Expression turned, int values, int which) {
        List<Term> terms = new ArrayList<>();
        for (int i = which; i < turned.terms().size(); i += values) {
            terms.add(turned.terms().get(i));
        }
        return new Expression(terms, "", 0, turned.offset());
    }

    /** Where all are turned but some. */
    private static List<ColumnSource> others(Shape input, List<String> rest, int offset) {
        Sources turned = new Sources();
        for (Output output : input.outputs()) {
            if (output.star()) {
                turned.addAll(new Shape(List.of(output), List.of()).position(0), Transformation.TRANSFORMATION);
            } else if (!rest.contains(output.name())) {
                turned.addAll(Shape.at(output.sources(), offset), Transformation.TRANSFORMATION);
            }
        }
        return turned.list();
    }

    private static Shape staying(Shape input, List<String> rest, List<Output> made, Influences influences) {
        List<Output> outputs = new ArrayList<>();
        rest.forEach(name -> outputs.add(new Output(name, input.column(name, -1), -1)));
        outputs.addAll(made);
        return new Shape(outputs, influences.all());
    }

    private static Set<String> names(List<Term> terms) {
        Set<String> names = new HashSet<>();
        for (Term term : terms) {
            if (term instanceof Term.Reference reference) {
                names.add(reference.parts().getLast());
            }
        }
        return names;
    }

    private static Shape kept(Shape input, Set<String> turned, List<Output> made, Influences influences) {
        List<Output> outputs = new ArrayList<>();
        for (Output output : input.outputs()) {
            if (output.star()) {
                Set<String> hidden = new HashSet<>(output.hidden());
                hidden.addAll(turned);
                outputs.add(new Output(output.name(), output.sources(), output.offset(), hidden));
            } else if (!turned.contains(output.name())) {
                outputs.add(output);
            }
        }
        outputs.addAll(made);
        return new Shape(outputs, influences.all());
    }
}
