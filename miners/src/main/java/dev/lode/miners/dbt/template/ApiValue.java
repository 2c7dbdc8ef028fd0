package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The object {@code api}, by which templates make names of tables and types of columns. */
public record ApiValue(char quote) implements Structure {

    @Override
    public Optional<Value> attribute(String name) {
        return switch (name) {
            case "Relation" ->
                Optional.of(new TemplateValues.Named(
                        "<api.Relation>", Map.of("create", (Callable) (arguments, frame) -> relation(arguments))));
            case "Column" ->
                Optional.of(new TemplateValues.Named(
                        "<api.Column>",
                        Map.of(
                                "translate_type",
                                (Callable) (arguments, frame) -> arguments.required(0, "dtype"),
                                "create",
                                (Callable) (arguments, frame) -> AdapterValue.column(arguments.text(0, "name")))));
            default -> Optional.empty();
        };
    }

    private RelationValue relation(Arguments arguments) {
        return new RelationValue(
                part(arguments, 0, "database"), part(arguments, 1, "schema"), part(arguments, 2, "identifier"), quote);
    }

    private static Optional<String> part(Arguments arguments, int position, String name) {
        return arguments.at(position, name).flatMap(TemplateValues::text).map(text -> text.toLowerCase(Locale.ROOT));
    }

    @Override
    public String text() {
        return "<api>";
    }
}
