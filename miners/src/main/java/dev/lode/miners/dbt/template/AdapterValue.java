package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The object {@code adapter}. There is no warehouse: the tables that exist are those that the projects read and make,
 * but for the one that is being made, and columns are those that their files list in full.
 *
 * @param self the table that is being made
 * @param execute false when dbt only reads
 */
public record AdapterValue(ProjectTemplates project, RelationValue self, boolean execute) implements Structure {

    @Override
    public Optional<Value> attribute(String name) {
        Callable method = switch (name) {
            case "dispatch" -> this::dispatch;
            case "type" -> (arguments, frame) -> Value.of(project.adapterType());
            case "quote", "quote_as_configured" ->
                (arguments, frame) -> Value.of(project.quote() + arguments.text(0, "identifier") + project.quote());
            case "get_relation" -> this::relation;
            case "get_columns_in_relation", "get_missing_columns" -> this::columns;
            case "list_relations", "list_relations_without_caching", "list_schemas" ->
                (arguments, frame) -> Value.list(List.of());
            case "check_schema_exists", "already_exists" -> (arguments, frame) -> Value.of(false);
            case "behavior" -> TemplateValues.unknown("adapter.behavior");
            default -> execute ? TemplateValues.unknown("adapter." + name) : TemplateValues.silent();
        };
        return Optional.of(method);
    }

    private Value dispatch(Arguments arguments, Frame frame) {
        String name = arguments.text(0, "macro_name");
        int dot = name.indexOf('.');
        String namespace = dot >= 0 ? name.substring(0, dot) : arguments.text(1, "macro_namespace", "");
        return project.library().dispatch(project.project(), project.adapterType(), name.substring(dot + 1), namespace);
    }

    private Value relation(Arguments arguments, Frame frame) {
        if (!execute) {
            return Value.None.NONE;
        }
        Optional<String> schema = arguments.at(1, "schema").flatMap(TemplateValues::text);
        Optional<String> identifier = arguments.at(2, "identifier").flatMap(TemplateValues::text);
        return project.tables()
                .named(
                        schema.orElse("").toLowerCase(Locale.ROOT),
                        identifier.orElse("").toLowerCase(Locale.ROOT))
                .filter(table -> !table.text().equals(self.text()))
                .<Value>map(table -> table)
                .orElse(Value.None.NONE);
    }

    private Value columns(Arguments arguments, Frame frame) {
        if (!execute) {
            return Value.list(List.of());
        }
        Optional<List<String>> known = arguments.required(0, "relation") instanceof RelationValue relation
                ? project.tables().columns(relation.text())
                : Optional.empty();
        if (known.isEmpty()) {
            frame.problem("UNKNOWN_COLUMNS", "the columns that the template asks for are in the warehouse only");
            return Undefined.unknown("adapter.get_columns_in_relation");
        }
        return Value.list(known.get().stream().map(AdapterValue::column).toList());
    }

    /** A column as adapters describe it; its type is not known. */
    static Value column(String name) {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        for (String key : List.of("name", "column", "quoted")) {
            attributes.put(key, Value.of(name));
        }
        for (String key : List.of("dtype", "data_type")) {
            attributes.put(key, Undefined.unknown("type of " + name));
        }
        for (String question : List.of("is_string", "is_number", "is_numeric", "is_integer", "is_float")) {
            attributes.put(question, TemplateValues.unknown(question));
        }
        return new TemplateValues.Named(name, attributes);
    }

    @Override
    public String text() {
        return "<adapter>";
    }
}
