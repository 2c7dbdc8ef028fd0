package dev.lode.miners.dbt.project;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.jinja.Template;
import dev.lode.miners.jinja.rendering.Rendering;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Context;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Renders the small templates that stand in settings: {@code var('x')}, {@code env_var('X', 'default')}. What needs more
 * than the repository says has no value.
 *
 * @param names what {@code target} and other names mean
 */
public record Settings(ProjectVars vars, Map<String, Value> names) implements Context {

    public Optional<String> render(YamlValue value) {
        return value.text().flatMap(this::render);
    }

    public Optional<String> render(String text) {
        if (!text.contains("{{") && !text.contains("{%")) {
            return Optional.of(text);
        }
        Rendering rendering = Template.parse(text).render(this);
        return rendering.problems().isEmpty() ? Optional.of(rendering.text()) : Optional.empty();
    }

    /** A description with its docs blocks; as written where that cannot be told. */
    public String described(String text) {
        return render(text).orElse(text);
    }

    @Override
    public Optional<Value> named(String name) {
        return switch (name) {
            case "var" -> Optional.of(new Variables(vars, (text, frame) -> text));
            case "env_var" -> Optional.of(environment());
            default -> Optional.ofNullable(names.get(name));
        };
    }

    /** The environment is that of whoever runs dbt; a repository knows the default only. */
    public static Callable environment() {
        return (arguments, frame) -> {
            String name = arguments.text(0, "var");
            return arguments.at(1, "default").orElseGet(() -> Undefined.unknown("environment variable " + name));
        };
    }
}
