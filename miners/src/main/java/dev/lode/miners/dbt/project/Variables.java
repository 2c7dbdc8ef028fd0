package dev.lode.miners.dbt.project;

import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The function {@code var}, and {@code var.has_var} of it.
 *
 * @param rendered renders a text, since variables may hold templates
 */
public record Variables(ProjectVars vars, BiFunction<String, Frame, String> rendered) implements Callable, Structure {

    @Override
    public Value call(Arguments arguments, Frame frame) {
        String name = arguments.text(0, "var");
        Value value = vars.named(name).or(() -> arguments.at(1, "default")).orElseGet(() -> {
            frame.problem("UNKNOWN_VAR", "no vars of the repository have " + name + ", and it has no default");
            return Undefined.unknown("var " + name);
        });
        return value instanceof Value.Text(String text) ? Value.of(rendered.apply(text, frame)) : value;
    }

    @Override
    public Optional<Value> attribute(String name) {
        return name.equals("has_var")
                ? Optional.of((Callable) (arguments, frame) ->
                        Value.of(vars.named(arguments.text(0, "var")).isPresent()))
                : Optional.empty();
    }

    @Override
    public String text() {
        return "<var>";
    }
}
