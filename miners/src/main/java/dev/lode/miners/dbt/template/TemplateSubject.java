package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a template makes: a model, snapshot or test, as its own template sees it.
 *
 * @param config as the files around the template say it
 * @param self its table
 */
public record TemplateSubject(
        DbtProject project, String name, String path, String kind, ModelConfig config, RelationValue self) {

    /** The object {@code model}, and {@code node} of the macros that name schemas. */
    Value model() {
        SequencedMap<String, Value> model = new LinkedHashMap<>();
        model.put("name", Value.of(name));
        model.put("alias", self.attribute("identifier").orElse(Value.of(name)));
        model.put("resource_type", Value.of(kind));
        model.put("package_name", Value.of(project.ownName()));
        model.put("unique_id", Value.of(kind + "." + project.ownName() + "." + name));
        model.put("original_file_path", Value.of(path.substring(project.root().length())));
        model.put("path", Value.of(String.join("/", project.place(path))));
        List<Value> place = new ArrayList<>(List.of(Value.of(project.ownName())));
        project.place(path).forEach(part -> place.add(Value.of(part)));
        model.put("fqn", Value.list(place));
        for (String part : List.of("database", "schema")) {
            model.put(part, self.attribute(part).orElse(Value.None.NONE));
        }
        model.put("tags", Value.list(config.tags().stream().map(Value::of).toList()));
        model.put("config", new ConfigValue(this, new LinkedHashMap<>()));
        model.put("meta", config.value("meta").orElseGet(Value::dict));
        model.put("columns", Value.dict());
        model.put("depends_on", Value.dict());
        model.put("refs", Value.list(List.of()));
        model.put("sources", Value.list(List.of()));
        model.put("description", Value.of(""));
        model.put("language", Value.of("sql"));
        model.put("version", version());
        return Value.dict(model);
    }

    private Value version() {
        int dot = name.lastIndexOf(".v");
        return TemplateValues.orNone(dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 2)));
    }
}
