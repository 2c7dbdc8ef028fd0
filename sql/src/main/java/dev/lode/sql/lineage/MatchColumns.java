package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.FromItem;
import dev.lode.sql.syntax.SelectItem;
import java.util.ArrayList;
import java.util.List;

/** The columns of rows among which a pattern is found. */
final class MatchColumns {

    private final FromColumns from;

    MatchColumns(FromColumns from) {
        this.from = from;
    }

    /** A row for each match has what the partition names and the measures; all rows have all columns. */
    Relation of(FromItem.Matched matched, boolean hidden) {
        Shape input = from.inner(List.of(FromItem.Joined.alone(matched.input())));
        Influences influences = new Influences();
        influences.addAll(input.influences());
        ExpressionColumns expressions = from.over(input, influences);
        List<Output> outputs = new ArrayList<>(matched.all() ? input.outputs() : List.of());
        for (Expression key : matched.partition()) {
            List<ColumnSource> sources = expressions.sources(key);
            influences.add(sources, Role.GROUP_BY);
            if (!matched.all()) {
                outputs.add(new Output(key.name(), sources, key.offset()));
            }
        }
        matched.sort().forEach(key -> influences.add(expressions.sources(key), Role.SORT));
        matched.conditions().forEach(condition -> influences.add(expressions.sources(condition), Role.FILTER));
        for (SelectItem.Column measure : matched.measures()) {
            outputs.add(new Output(
                    measure.names().getFirst(),
                    expressions.sources(measure.expression()),
                    measure.expression().offset()));
        }
        Shape shape = new Shape(outputs, influences.all()).renamed(matched.columns());
        return new Relation(matched.alias(), "", shape, hidden, false);
    }
}
