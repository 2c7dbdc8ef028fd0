package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.FromItem;
import dev.lode.sql.syntax.SelectItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings what stands in FROM into a scope. */
final class FromColumns {

    /** Functions that turn a value into rows, with the columns that they give. */
    private static final Map<String, List<String>> ROWS = Map.ofEntries(
            Map.entry("flatten", List.of("seq", "key", "path", "index", "value", "this")),
            Map.entry("split_to_table", List.of("seq", "index", "value")),
            Map.entry("string_split", List.of("value", "ordinal")),
            Map.entry("explode", List.of("col")),
            Map.entry("explode_outer", List.of("col")),
            Map.entry("posexplode", List.of("pos", "col")),
            Map.entry("posexplode_outer", List.of("pos", "col")),
            Map.entry("json_each", List.of("key", "value")),
            Map.entry("jsonb_each", List.of("key", "value")),
            Map.entry("json_each_text", List.of("key", "value")),
            Map.entry("jsonb_each_text", List.of("key", "value")),
            Map.entry("openjson", List.of("key", "value", "type")),
            Map.entry("range", List.of("id", "range")));

    /** Functions whose single column bears their alias. */
    private static final Set<String> ONE_COLUMN = Set.of(
            "unnest",
            "generate_series",
            "generate_date_array",
            "generate_array",
            "generate_timestamp_array",
            "jsonb_array_elements",
            "json_array_elements",
            "jsonb_array_elements_text",
            "json_array_elements_text",
            "regexp_split_to_table",
            "string_to_table",
            "generate_subscripts",
            "json_object_keys",
            "jsonb_object_keys");

    private final Reading reading;
    private final QueryColumns queries;
    private final NamedQueries named;
    private final Scope scope;
    private final Influences influences;
    private final ExpressionColumns expressions;

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
    }

    void add(List<FromItem.Joined> items) {
        for (FromItem.Joined joined : items) {
            int before = scope.relations().size();
            add(joined.item(), joined.hidden());
            merge(joined, before);
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
            case FromItem.Function function -> put(function(function, hidden));
            case FromItem.Group group -> group(group, hidden);
            case FromItem.Pivot pivot -> put(pivots().pivot(pivot, hidden));
            case FromItem.Unpivot unpivot -> put(pivots().unpivot(unpivot, hidden));
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
        dev.lode.sql.syntax.Query.Select all = new dev.lode.sql.syntax.Query.Select(
                List.of(star), items, List.of(), Map.of(), java.util.Optional.empty(), -1);
        return new SelectColumns(reading, queries, named).of(all, List.of(), scope);
    }

    private PivotColumns pivots() {
        return new PivotColumns(reading, queries, named, scope, this);
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
        return new Relation(alias, "", rows(sources, List.of(alias), true), hidden, true);
    }

    private static Shape rows(List<ColumnSource> sources, List<String> columns, boolean fields) {
        List<Output> outputs = new ArrayList<>();
        columns.forEach(column -> outputs.add(new Output(column, sources, -1)));
        if (fields) {
            outputs.add(new Output(TargetColumn.STAR, sources, -1));
        }
        return new Shape(outputs, List.of());
    }

    private Relation function(FromItem.Function function, boolean hidden) {
        List<ColumnSource> sources =
                Sources.through(expressions.sources(function.arguments()), Transformation.TRANSFORMATION);
        boolean one = ONE_COLUMN.contains(function.name());
        List<String> known = ROWS.get(function.name());
        if (!function.columns().isEmpty()) {
            boolean fields = one && function.columns().getFirst().equals(function.alias());
            return relation(function, rows(sources, function.columns(), fields), hidden);
        }
        if (one) {
            String alias = function.alias().isEmpty() ? function.name() : function.alias();
            return relation(function, rows(sources, List.of(alias), true), hidden);
        }
        if (known != null) {
            return relation(function, rows(sources, known, false), hidden);
        }
        List<ColumnSource> open = sources.isEmpty()
                ? Sources.unknown(TargetColumn.STAR, function.offset(), ColumnSource.UNKNOWN_COLUMNS)
                : sources;
        return new Relation(function.alias(), "", rows(open, List.of(), true), hidden, !sources.isEmpty());
    }

    private static Relation relation(FromItem.Function function, Shape shape, boolean hidden) {
        return new Relation(function.alias(), "", shape, hidden, true);
    }

    /** Columns of USING and NATURAL come from both sides and stand once. */
    private void merge(FromItem.Joined joined, int before) {
        List<Relation> relations = scope.relations();
        if (before == 0 || before >= relations.size()) {
            return;
        }
        Relation right = relations.getLast();
        Set<String> names = new java.util.LinkedHashSet<>(joined.using());
        if (joined.natural()) {
            Set<String> left = new HashSet<>();
            relations
                    .subList(0, before)
                    .forEach(relation -> relation.shape().outputs().forEach(o -> left.add(o.name())));
            right.shape().outputs().stream()
                    .filter(output -> !output.star() && left.contains(output.name()))
                    .forEach(output -> names.add(output.name()));
        }
        for (String name : names) {
            merge(name, relations.subList(0, before), right, joined.offset());
        }
    }

    private void merge(String name, List<Relation> left, Relation right, int offset) {
        List<ColumnSource> sources = scope.merged().get(name);
        for (Relation relation : left) {
            if (sources == null && relation.shape().has(name)) {
                sources = relation.shape().column(name, -1);
            }
        }
        for (Relation relation : left) {
            if (sources == null && relation.shape().mayHave(name)) {
                sources = relation.shape().column(name, -1);
            }
        }
        List<ColumnSource> other = right.shape().column(name, -1);
        List<ColumnSource> both = sources == null ? other : Sources.both(sources, other);
        influences.add(Shape.at(both, offset), Role.JOIN);
        scope.merged().put(name, right.hidden() && sources != null ? sources : both);
    }
}
