package dev.lode.sql.lineage;

import dev.lode.sql.syntax.FromItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of functions that give rows. */
final class FunctionColumns {

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

    private FunctionColumns() {}

    /** @param arguments where those of the function come from */
    static Relation of(FromItem.Function function, List<ColumnSource> arguments, boolean hidden) {
        List<ColumnSource> sources = Sources.through(arguments, Transformation.TRANSFORMATION);
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

    /** @param fields true where the value may have others, too */
    static Shape rows(List<ColumnSource> sources, List<String> columns, boolean fields) {
        List<Output> outputs = new ArrayList<>();
        columns.forEach(column -> outputs.add(new Output(column, sources, -1)));
        if (fields) {
            outputs.add(new Output(TargetColumn.STAR, sources, -1));
        }
        return new Shape(outputs, List.of());
    }
}
