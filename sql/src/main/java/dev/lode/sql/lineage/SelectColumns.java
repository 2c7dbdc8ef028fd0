package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Clause;
import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.Query;
import dev.lode.sql.syntax.SelectItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of one SELECT. */
final class SelectColumns {

    private final Reading reading;
    private final QueryColumns queries;
    private final NamedQueries named;
    private final Influences influences = new Influences();
    private final List<Output> outputs = new ArrayList<>();
    private int unnamed;

    SelectColumns(Reading reading, QueryColumns queries, NamedQueries named) {
        this.reading = reading;
        this.queries = queries;
        this.named = named;
    }

    Shape of(Query.Select select, List<Clause> sort, @Nullable Scope outer) {
        Scope scope = new Scope(outer, reading.fields());
        ExpressionColumns expressions =
                new ExpressionColumns(reading, queries, named, scope, influences, select.windows());
        new FromColumns(reading, queries, named, scope, influences, expressions).add(select.from());
        state(select, scope);
        scope.aliases(reading.lateralAliases() ? Scope.Aliases.BEFORE_GUESSES : Scope.Aliases.LAST);
        for (SelectItem item : select.items()) {
            switch (item) {
                case SelectItem.Column column -> column(column, scope, expressions);
                case SelectItem.Star star -> star(star, scope, expressions);
            }
        }
        select.clauses().forEach(clause -> clause(clause, select, scope, expressions));
        sort.forEach(clause -> clause(clause, select, scope, expressions));
        return new Shape(outputs, influences.all());
    }

    /** What is qualified anywhere tells whose column it is where it is not. */
    private static void state(Query.Select select, Scope scope) {
        for (SelectItem item : select.items()) {
            if (item instanceof SelectItem.Column column) {
                scope.state(column.expression());
            }
        }
        select.from().forEach(joined -> joined.on().forEach(scope::state));
        select.clauses().forEach(clause -> clause.expressions().forEach(scope::state));
    }

    private void column(SelectItem.Column column, Scope scope, ExpressionColumns expressions) {
        List<ColumnSource> sources = expressions.sources(column.expression());
        List<String> names = column.names().isEmpty() ? List.of(name(column)) : column.names();
        for (String name : names) {
            outputs.add(new Output(name, sources, column.expression().offset()));
            scope.alias(name, sources);
        }
    }

    /** What a column without a name is called. */
    private String name(SelectItem.Column column) {
        Expression expression = column.expression();
        return switch (reading.unnamed()) {
            case IMPLIED -> expression.plain() ? expression.name() : column.implied();
            case NUMBERED -> expression.plain() ? expression.name() : "f" + unnamed++ + "_";
            case TEXT -> expression.name();
        };
    }

    private void star(SelectItem.Star star, Scope scope, ExpressionColumns expressions) {
        Set<String> hidden = new HashSet<>(star.except());
        star.replaced().forEach(column -> hidden.addAll(column.names()));
        hidden.addAll(star.renamed().keySet());
        int first = outputs.size();
        if (star.qualifier().isEmpty()) {
            all(star, scope, hidden);
        } else {
            Relation relation = scope.find(star.qualifier());
            if (relation == null) {
                unknownStar(star, scope);
            } else {
                expand(relation, star, hidden);
            }
        }
        place(star, first, expressions, scope);
    }

    private void unknownStar(SelectItem.Star star, Scope scope) {
        List<ColumnSource> sources =
                scope.qualified(List.of((star.qualifier() + ".*").split("\\.(?=[^.]*$)")), star.offset());
        outputs.add(new Output(TargetColumn.STAR, sources, star.offset()));
        reading.use(sources);
    }

    private void all(SelectItem.Star star, Scope scope, Set<String> hidden) {
        scope.merged().forEach((name, sources) -> {
            if (!hidden.contains(name)) {
                outputs.add(new Output(name, Shape.at(sources, star.offset()), star.offset()));
            }
        });
        Set<String> rest = new HashSet<>(hidden);
        rest.addAll(scope.merged().keySet());
        for (Relation relation : scope.relations()) {
            if (!relation.hidden()) {
                expand(relation, star, rest);
            }
        }
    }

    private void expand(Relation relation, SelectItem.Star star, Set<String> hidden) {
        for (Output output : relation.shape().outputs()) {
            if (reading.exhausted()) {
                return;
            }
            List<ColumnSource> sources = Shape.at(output.sources(), star.offset());
            if (output.star()) {
                Set<String> all = new HashSet<>(hidden);
                all.addAll(output.hidden());
                outputs.add(new Output(TargetColumn.STAR, sources, star.offset(), all));
                reading.use(sources);
            } else if (!hidden.contains(output.name())
                    || star.renamed().containsKey(output.name())
                    || replaces(star, output.name())) {
                outputs.add(new Output(output.name(), sources, star.offset()));
                reading.use(sources);
            }
        }
    }

    private static boolean replaces(SelectItem.Star star, String name) {
        return star.replaced().stream().anyMatch(column -> column.names().contains(name));
    }

    /** Puts replaced and renamed columns where the star has them, or behind it where its columns are not known. */
    private void place(SelectItem.Star star, int first, ExpressionColumns expressions, Scope scope) {
        for (SelectItem.Column column : star.replaced()) {
            for (String name : column.names()) {
                Output output = new Output(
                        name,
                        expressions.sources(column.expression()),
                        column.expression().offset());
                set(first, name, output);
            }
        }
        star.renamed().forEach((old, name) -> {
            List<ColumnSource> sources = star.qualifier().isEmpty()
                    ? scope.column(old, star.offset())
                    : scope.qualified(List.of(star.qualifier(), old), star.offset());
            reading.use(sources);
            set(first, old, new Output(name, sources, star.offset()));
        });
    }

    private void set(int first, String name, Output output) {
        for (int i = first; i < outputs.size(); i++) {
            if (outputs.get(i).name().equals(name)) {
                outputs.set(i, output);
                return;
            }
        }
        outputs.add(output);
    }

    private void clause(Clause clause, Query.Select select, Scope scope, ExpressionColumns expressions) {
        Role role = switch (clause.kind()) {
            case WHERE, HAVING, QUALIFY -> Role.FILTER;
            case ON -> Role.JOIN;
            case GROUP_BY, GROUP_BY_ALL -> Role.GROUP_BY;
            case SORT -> Role.SORT;
        };
        scope.aliases(
                switch (clause.kind()) {
                    case WHERE -> reading.aliasesInWhere() ? Scope.Aliases.BEFORE_GUESSES : Scope.Aliases.LAST;
                    case ON -> Scope.Aliases.LAST;
                    case SORT -> Scope.Aliases.FIRST;
                    default -> Scope.Aliases.BEFORE_GUESSES;
                });
        if (clause.kind() == Clause.Kind.GROUP_BY_ALL) {
            for (SelectItem item : select.items()) {
                if (item instanceof SelectItem.Column column
                        && !column.expression().aggregates()) {
                    influences.add(expressions.sources(column.expression()), role);
                }
            }
        }
        for (Expression expression : clause.expressions()) {
            boolean place = expression.position() > 0 && (role == Role.GROUP_BY || role == Role.SORT);
            influences.add(
                    place
                            ? new Shape(outputs, List.of()).position(expression.position() - 1)
                            : expressions.sources(expression),
                    role);
        }
    }
}
