package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Clause;
import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.FromItem;
import dev.lode.sql.syntax.Statement;
import dev.lode.sql.syntax.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns that MERGE and UPDATE set, and what decides on the rows of DELETE. */
final class ChangeColumns {

    private final Reading reading;
    private final Catalog catalog;
    private final QueryColumns queries;
    private final Influences influences = new Influences();
    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private final List<Output> stars = new ArrayList<>();

    ChangeColumns(Reading reading, Catalog catalog, QueryColumns queries) {
        this.reading = reading;
        this.catalog = catalog;
        this.queries = queries;
    }

    StatementLineage.Result of(Statement.Change change) {
        NamedQueries named = queries.with(change.with(), null, null);
        Scope scope = new Scope(null, reading.fields());
        ExpressionColumns expressions = new ExpressionColumns(reading, queries, named, scope, influences, Map.of());
        FromColumns from = new FromColumns(reading, queries, named, scope, influences, expressions);
        String target = target(change);
        List<FromItem.Joined> items = new ArrayList<>();
        if (!among(change)) {
            items.add(FromItem.Joined.alone(change.target()));
        }
        int sources = items.size();
        items.addAll(change.from());
        from.add(items);
        state(change, scope);
        Scope source = new Scope(null, reading.fields());
        scope.relations().stream().skip(sources).forEach(source.relations()::add);
        ExpressionColumns inserted = new ExpressionColumns(reading, queries, named, source, influences, Map.of());
        for (Clause clause : change.clauses()) {
            Role role = clause.kind() == Clause.Kind.ON ? Role.JOIN : Role.FILTER;
            clause.expressions().forEach(each -> influences.add(expressions.sources(each), role));
        }
        for (Statement.Assignment assignment : change.assignments()) {
            assign(assignment, target, source, assignment.inserted() ? inserted : expressions, named, scope);
        }
        List<Output> all = new ArrayList<>(outputs.values());
        all.addAll(stars);
        return new StatementLineage.Result(
                target.isEmpty() ? Optional.empty() : Optional.of(target),
                StatementLineage.columns(all),
                List.copyOf(influences.all()));
    }

    /** What is qualified anywhere tells whose column it is where it is not. */
    private static void state(Statement.Change change, Scope scope) {
        change.from().forEach(joined -> joined.on().forEach(scope::state));
        change.clauses().forEach(clause -> clause.expressions().forEach(scope::state));
        change.assignments().forEach(assignment -> assignment.values().forEach(scope::state));
    }

    /** The table that changes; UPDATE and DELETE may name it by the alias that FROM gives it. */
    private static String target(Statement.Change change) {
        String name = change.target().name().text();
        if (change.target().name().made()) {
            return ColumnSource.UNKNOWN;
        }
        for (FromItem.Joined joined : change.from()) {
            if (joined.item() instanceof FromItem.Table table && table.alias().equals(name)) {
                return table.name().text();
            }
        }
        return name;
    }

    private static boolean among(Statement.Change change) {
        String name = change.target().name().text();
        return !change.kind().equals("merge")
                && change.target().alias().isEmpty()
                && change.from().stream()
                        .anyMatch(joined -> joined.item() instanceof FromItem.Table table
                                && (table.alias().equals(name)
                                        || table.alias().isEmpty()
                                                && table.name().text().equals(name)));
    }

    private void assign(
            Statement.Assignment assignment,
            String target,
            Scope source,
            ExpressionColumns expressions,
            NamedQueries named,
            Scope scope) {
        if (assignment.star()) {
            for (Relation relation : source.relations()) {
                relation.shape().outputs().forEach(output -> put(output.name(), output, assignment.offset()));
            }
            return;
        }
        List<String> columns = assignment.columns();
        if (columns.isEmpty()) {
            columns = catalog.columns(target).orElse(List.of());
        }
        List<Expression> values = assignment.values();
        if (columns.size() > 1
                && values.size() == 1
                && values.getFirst().terms().size() == 1
                && values.getFirst().terms().getFirst() instanceof Term.Nested nested) {
            assign(columns, queries.of(nested.query(), named, scope), assignment.offset());
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            Expression value = values.get(i);
            String column = i < columns.size() ? columns.get(i) : value.name();
            put(column, new Output(column, expressions.sources(value), value.offset()), value.offset());
        }
    }

    /** One query gives several columns. */
    private void assign(List<String> columns, Shape shape, int offset) {
        influences.addAll(shape.influences());
        for (int i = 0; i < columns.size(); i++) {
            put(columns.get(i), new Output(columns.get(i), shape.position(i), offset), offset);
        }
    }

    private void put(String name, Output output, int offset) {
        Output placed = new Output(name, Shape.at(output.sources(), offset), offset, output.hidden());
        reading.use(placed.sources());
        if (placed.star()) {
            if (placed.sources().isEmpty()) {
                return;
            }
            ColumnSource source = placed.sources().getFirst();
            if (stars.stream()
                    .noneMatch(star -> star.sources().getFirst().table().equals(source.table()))) {
                stars.add(placed);
            }
        } else {
            outputs.merge(
                    name,
                    placed,
                    (old, now) -> new Output(name, Sources.both(old.sources(), now.sources()), old.offset()));
        }
    }
}
