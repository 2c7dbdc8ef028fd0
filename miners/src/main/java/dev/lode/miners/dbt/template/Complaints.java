package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Value;
import java.util.Optional;

/** The object {@code exceptions}: what a template refuses is a problem, what it warns of is not. */
public enum Complaints implements Structure {
    EXCEPTIONS;

    @Override
    public Optional<Value> attribute(String name) {
        return Optional.of(
                name.startsWith("warn")
                        ? TemplateValues.silent()
                        : (Callable) (arguments, frame) -> {
                            String message = arguments
                                    .at(0, "msg")
                                    .flatMap(TemplateValues::text)
                                    .orElse("");
                            throw new Failure("TEMPLATE_REFUSED", "the template raises: " + message.strip());
                        });
    }

    @Override
    public String text() {
        return "<exceptions>";
    }
}
