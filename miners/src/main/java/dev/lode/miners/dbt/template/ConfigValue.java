package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * The object {@code config}: called it configures, asked it tells what is configured.
 *
 * @param told what the template itself said until now
 */
public record ConfigValue(TemplateSubject subject, Map<String, Value> told) implements Callable, Structure {

    @Override
    public Value call(Arguments arguments, Frame frame) {
        arguments.positional().stream()
                .filter(Value.Dict.class::isInstance)
                .forEach(dict -> ((Value.Dict) dict)
                        .entries()
                        .forEach((key, value) -> TemplateValues.text(key).ifPresent(name -> told.put(name, value))));
        told.putAll(arguments.named());
        return Value.of("");
    }

    @Override
    public Optional<Value> attribute(String name) {
        return switch (name) {
            case "get", "require", "meta_get", "meta_require" ->
                Optional.of((Callable) (arguments, frame) -> known(arguments.text(0, "name"))
                        .or(() -> arguments.at(1, "default"))
                        .orElse(Value.None.NONE));
            case "set" ->
                Optional.of((Callable) (arguments, frame) -> {
                    told.put(arguments.text(0, "name"), arguments.required(1, "value"));
                    return Value.of("");
                });
            case "persist_relation_docs", "persist_column_docs" ->
                Optional.of((Callable) (arguments, frame) -> Value.of(false));
            default -> known(name);
        };
    }

    private Optional<Value> known(String name) {
        return Optional.ofNullable(told.get(name)).or(() -> subject.config().value(name));
    }

    @Override
    public String text() {
        return "";
    }
}
