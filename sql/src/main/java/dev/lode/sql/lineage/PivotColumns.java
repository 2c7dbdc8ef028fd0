package dev.lode.sql.lineage;

import dev.lode.sql.syntax.FromItem;
import dev.lode.sql.syntax.SelectItem;
import dev.lode.sql.syntax.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of tables that are turned. */
final class PivotColumns {

    private final Reading reading;
    private final QueryColumns queries;
    private final NamedQueries named;
    private final Scope outer;
    private final FromColumns from;

    PivotColumns(Reading reading, QueryColumns queries, NamedQueries named, Scope outer, FromColumns from) {
        this.reading = reading;
        this.queries = queries;
        this.named = named;
        this.outer = outer;
        this.from = from;
    }

    private Shape input(FromItem item) {
        return from.inner(List.of(FromItem.Joined.alone(item)));
    }

    private ExpressionColumns within(Shape input, Influences influences) {
        Scope scope = new Scope(outer, reading.fields());
        scope.relations().add(new Relation("", "", input, false, false));
        return new ExpressionColumns(reading, queries, named, scope, influences, Map.of());
    }

    Relation pivot(FromItem.Pivot pivot, boolean hidden) {
        Shape input = input(pivot.input());
        Influences influences = new Influences();
        influences.addAll(input.influences());
        ExpressionColumns expressions = within(input, influences);
        Set<String> turned = names(pivot.by().terms());
        List<Output> made = new ArrayList<>();
        List<ColumnSource> by = Sources.through(expressions.sources(pivot.by()), Transformation.CONDITIONAL);
        for (String value : pivot.values()) {
            for (SelectItem.Column aggregate : pivot.aggregates()) {
                turned.addAll(names(aggregate.expression().terms()));
                made.add(new Output(
                        name(value, aggregate, pivot.aggregates().size()),
                        Sources.both(expressions.sources(aggregate.expression()), by),
                        aggregate.expression().offset()));
            }
        }
        return new Relation(
                pivot.alias(), "", kept(input, turned, made, influences).renamed(pivot.columns()), hidden, false);
    }

    /** The name of a new column, which databases make in several ways. */
    private String name(String value, SelectItem.Column aggregate, int aggregates) {
        boolean quoted = value.startsWith("'") && value.endsWith("'") && value.length() > 1;
        String plain = quoted && !reading.quotedPivots() ? value.substring(1, value.length() - 1) : value;
        String alias = aggregate.names().isEmpty() ? "" : aggregate.names().getFirst();
        if (reading.aliasFirst()) {
            return alias.isEmpty() ? plain : alias + '_' + plain;
        }
        boolean several = aggregates > 1 || reading.quotedPivots();
        return several && !alias.isEmpty() ? plain + '_' + alias : plain;
    }

    Relation unpivot(FromItem.Unpivot unpivot, boolean hidden) {
        Shape input = input(unpivot.input());
        Influences influences = new Influences();
        influences.addAll(input.influences());
        ExpressionColumns expressions = within(input, influences);
        List<Output> made = new ArrayList<>();
        made.add(new Output(unpivot.key(), List.of(), unpivot.from().offset()));
        List<ColumnSource> sources =
                Sources.through(expressions.sources(unpivot.from()), Transformation.TRANSFORMATION);
        for (String value : unpivot.value()) {
            made.add(new Output(value, sources, unpivot.from().offset()));
        }
        Set<String> turned = names(unpivot.from().terms());
        return new Relation(
                unpivot.alias(), "", kept(input, turned, made, influences).renamed(unpivot.columns()), hidden, false);
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
