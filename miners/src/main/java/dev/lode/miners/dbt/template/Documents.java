package dev.lode.miners.dbt.template;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Value;

/** What {@code fromjson} and {@code fromyaml} read: JSON is YAML. */
public final class Documents {

    private Documents() {}

    static Value read(Arguments arguments) {
        try {
            return TemplateValues.of(YamlValue.parse(arguments.text(0, "value")));
        } catch (YamlValue.Refused e) {
            return arguments
                    .at(1, "default")
                    .orElseThrow(() -> new Failure("TEMPLATE_DOCUMENT", String.valueOf(e.getMessage())));
        }
    }
}
