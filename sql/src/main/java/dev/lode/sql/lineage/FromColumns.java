package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.FromItem;
import dev.lode.sql.syntax.Query;
import dev.lode.sql.syntax.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings what stands in FROM into a scope. */
final class FromColumns {

    private final Reading reading;
    private final QueryColumns queries;
    private final NamedQueries named;
    private final Scope scope;
    private final Influences influences;
    private final ExpressionColumns expressions;
    private final MergedColumns merged;

    FromColumns(
            Reading reading,
            QueryColumns queries,
            NamedQueries named,
            Scope scope,
            Influences influences,
            ExpressionColumns expressions) {
        this.reading = reading;
        this.queries = queries;
        this.named = named;
        this.scope = scope;
        this.influences = influences;
        this.expressions = expressions;
        this.merged = new MergedColumns(scope, influences);
    }

    void add(List<FromItem.Joined> items) {
        for (FromItem.Joined joined : items) {
            int before = scope.relations().size();
            add(joined.item(), joined.hidden());
            merged.add(joined, before);
        }
        for (FromItem.Joined joined : items) {
            for (Expression on : joined.on()) {
                influences.add(expressions.sources(on), Role.JOIN);
            }
        }
    }

    private void add(FromItem item, boolean hidden) {
        switch (item) {
            case FromItem.Table table -> put(table(table, hidden));
            case FromItem.Derived derived -> {
                Shape shape = queries.of(derived.query(), named, scope).renamed(derived.columns());
                put(new Relation(derived.alias(), "", shape, hidden, false));
            }
            case FromItem.Function function ->
                put(FunctionColumns.of(function, expressions.sources(function.arguments()), hidden));
            case FromItem.Group group -> group(group, hidden);
            case FromItem.Pivot pivot -> put(pivots().pivot(pivot, hidden));
            case FromItem.Unpivot unpivot -> put(pivots().unpivot(unpivot, hidden));
            case FromItem.Matched matched -> put(new MatchColumns(this).of(matched, hidden));
        }
    }

    private void put(Relation relation) {
        scope.relations().add(relation);
        influences.addAll(relation.shape().influences());
    }

    private void group(FromItem.Group group, boolean hidden) {
        if (group.alias().isEmpty()) {
            add(group.parts());
        } else {
            put(new Relation(group.alias(), "", inner(group.parts()).renamed(group.columns()), hidden, false));
        }
    }

    /** All columns of joined items. */
    Shape inner(List<FromItem.Joined> items) {
        SelectItem star = new SelectItem.Star("", Set.of(), List.of(), Map.of(), -1);
        Query.Select all = new Query.Select(List.of(star), items, List.of(), Map.of(), Optional.empty(), -1);
        return new SelectColumns(reading, queries, named).of(all, List.of(), scope);
    }

    /** Expressions over the columns of an item that is turned. */
    ExpressionColumns over(Shape input, Influences decided) {
        Scope inner = new Scope(scope, reading.fields());
        inner.relations().add(new Relation("", "", input, false, false));
        return new ExpressionColumns(reading, queries, named, inner, decided, Map.of());
    }

    private PivotColumns pivots() {
        return new PivotColumns(reading, this);
    }

    private Relation table(FromItem.Table table, boolean hidden) {
        String name = table.name().text();
        Shape query = named.get(name);
        if (query != null) {
            return new Relation(
                    table.alias().isEmpty() ? name : table.alias(), "", query.renamed(table.columns()), hidden, false);
        }
        if (table.name().made() || name.isEmpty()) {
            String reason = name.isEmpty() ? ColumnSource.UNKNOWN_TABLE : ColumnSource.DYNAMIC;
            List<ColumnSource> unknown =
                    Sources.unknown(TargetColumn.STAR, table.name().offset(), reason);
            Shape shape = new Shape(List.of(new Output(TargetColumn.STAR, unknown, -1)), List.of());
            return new Relation(table.alias(), name, shape, hidden, false);
        }
        int dot = name.indexOf('.');
        Relation before = dot < 0 ? null : scope.find(name.substring(0, dot));
        if (before != null) {
            return unnested(table, name, hidden);
        }
        return new Relation(table.alias(), name, reading.table(name).renamed(table.columns()), hidden, false);
    }

    /** {@code FROM orders o, o.items i}: the second is an array of the first. */
    private Relation unnested(FromItem.Table table, String name, boolean hidden) {
        List<String> parts = Arrays.asList(name.split("\\."));
        List<ColumnSource> sources =
                Sources.through(scope.qualified(parts, table.name().offset()), Transformation.TRANSFORMATION);
        reading.use(sources);
        String alias = table.alias().isEmpty() ? parts.getLast() : table.alias();
        return new Relation(alias, "", FunctionColumns.rows(sources, List.of(alias), true), hidden, true);
    }
}
