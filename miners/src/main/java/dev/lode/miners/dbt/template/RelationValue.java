package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table as templates see it: {@code this}, or what {@code ref} and {@code source} give. It prints as the name that
 * the table has in the graph, quoted where it must be.
 *
 * @param database empty where it is not known or not meant
 * @param schema likewise
 * @param quote the dialect's mark around names
 */
public record RelationValue(Optional<String> database, Optional<String> schema, Optional<String> identifier, char quote)
        implements Structure {

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|`([^`]*)`|\\[([^\\]]*)\\]|([^.\"`\\[]+)");
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    /** By which packages tell relations from other values. */
    private static final Value TYPE = TemplateValues.mapping("type", Value.of("BaseRelation"));

    /** By which packages ask whether it is one of theirs. */
    @Override
    public boolean isMapping() {
        return true;
    }

    /** @param name dotted, quoted or not */
    public static RelationValue of(String name, char quote) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(name);
        while (part.find()) {
            Stream.of(part.group(1), part.group(2), part.group(3), part.group(4))
                    .filter(text -> text != null)
                    .flatMap(text -> Stream.of(text.split("\\.")))
                    .forEach(text -> parts.add(text.strip().toLowerCase(Locale.ROOT)));
        }
        return new RelationValue(fromEnd(parts, 3), fromEnd(parts, 2), fromEnd(parts, 1), quote);
    }

    private static Optional<String> fromEnd(List<String> parts, int place) {
        return parts.size() < place ? Optional.empty() : Optional.of(parts.get(parts.size() - place));
    }

    /** The mark that a dialect puts around names. */
    static char quoteOf(Optional<String> dialect) {
        return switch (dialect.orElse("")) {
            case "databricks", "bigquery", "mysql" -> '`';
            default -> '"';
        };
    }

    @Override
    public String text() {
        return Stream.of(database, schema, identifier)
                .flatMap(Optional::stream)
                .map(this::quoted)
                .reduce((left, right) -> left + "." + right)
                .orElse("");
    }

    private String quoted(String part) {
        return PLAIN.matcher(part).matches() ? part : quote + part + quote;
    }

    @Override
    public Optional<Value> attribute(String name) {
        return switch (name) {
            case "database", "catalog", "project" -> Optional.of(TemplateValues.orNone(database));
            case "schema", "dataset" -> Optional.of(TemplateValues.orNone(schema));
            case "identifier", "name", "table" -> Optional.of(TemplateValues.orNone(identifier));
            case "type" -> Optional.of(Value.of("table"));
            case "is_table" -> Optional.of(Value.of(true));
            case "is_view", "is_cte", "is_materialized_view", "is_pointer", "is_dynamic_table" ->
                Optional.of(Value.of(false));
            case "render" -> Optional.of((Callable) (arguments, frame) -> Value.of(text()));
            case "quote", "incorporate", "replace" -> Optional.of((Callable) (arguments, frame) -> this);
            case "include" -> Optional.of((Callable) (arguments, frame) -> including(arguments));
            case "metadata" -> Optional.of(TYPE);
            case "get" ->
                Optional.of((Callable) (arguments, frame) -> attribute(arguments.text(0, "key"))
                        .or(() -> arguments.at(1, "default"))
                        .orElse(Value.None.NONE));
            case "without_identifier" ->
                Optional.of(
                        (Callable) (arguments, frame) -> new RelationValue(database, schema, Optional.empty(), quote));
            case "information_schema", "information_schema_only" ->
                Optional.of((Callable) (arguments, frame) -> informationSchema(arguments));
            default -> Optional.empty();
        };
    }

    private RelationValue including(Arguments arguments) {
        return new RelationValue(
                database.filter(part -> wanted(arguments, "database")),
                schema.filter(part -> wanted(arguments, "schema")),
                identifier.filter(part -> wanted(arguments, "identifier")),
                quote);
    }

    private static boolean wanted(Arguments arguments, String part) {
        return !Value.of(false).equals(arguments.named().get(part));
    }

    private RelationValue informationSchema(Arguments arguments) {
        Optional<String> view = arguments.at(0, "view_name").flatMap(TemplateValues::text);
        return new RelationValue(
                database, Optional.of("information_schema"), view.map(name -> name.toLowerCase(Locale.ROOT)), quote);
    }
}
