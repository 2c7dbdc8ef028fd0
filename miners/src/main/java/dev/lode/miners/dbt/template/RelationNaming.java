package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.ProjectContents;
import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.Template;
import dev.lode.miners.jinja.rendering.Rendering;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Context;
import dev.lode.miners.jinja.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names the tables that dbt makes. A project's own {@code generate_schema_name} and its like are rendered; where they
 * ask for what only a run knows, their text is looked at.
 */
public final class RelationNaming {

    /** A macro that decides by a target which the repository does not tell. */
    private static final double GUESSED_TARGET = 0.7;

    private final ProjectTemplates templates;
    private final ProjectContents contents;

    public RelationNaming(ProjectTemplates templates, ProjectContents contents) {
        this.templates = templates;
        this.contents = contents;
    }

    public Relation of(String name, String kind, String path, ModelConfig config) {
        DbtProject project = templates.project();
        Relation plain = Relation.of(project, name, kind, config, contents.naming());
        TemplateSubject subject = new TemplateSubject(
                project, name, path, kind, config, RelationValue.of(plain.name(), templates.quote()));
        boolean fixed = kind.equals("snapshot") && config.get("target_schema").isPresent();
        Optional<String> schema =
                fixed ? Optional.empty() : macro("generate_schema_name", config.get("schema"), subject);
        Optional<String> alias = macro("generate_alias_name", config.get("alias"), subject);
        Optional<String> database = macro("generate_database_name", config.get("database"), subject);
        if (schema.isEmpty() && alias.isEmpty() && database.isEmpty()) {
            return plain;
        }
        boolean guessed = project.targetName().isEmpty()
                && contents.macro("generate_schema_name")
                        .filter(body -> body.contains("target."))
                        .isPresent();
        RelationValue value = subject.self();
        double confidence = schema.isPresent() ? (guessed ? GUESSED_TARGET : 1) : plain.confidence();
        return Relation.named(
                database.or(value::database),
                schema.or(value::schema),
                alias.or(value::identifier).orElse(name),
                confidence);
    }

    /** What a macro of the project answers; empty where there is none or its answer hangs on what is not known. */
    private Optional<String> macro(String name, Optional<String> custom, TemplateSubject subject) {
        Optional<Callable> own = templates.library().own(templates.project(), name);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        ModelContext names = new ModelContext(templates, subject, call -> subject.self(), true);
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("custom", TemplateValues.orNone(custom));
        arguments.put("node", subject.model());
        Context context = asked -> Optional.ofNullable(arguments.get(asked)).or(() -> names.named(asked));
        Rendering rendering = Template.parse("{{ " + name + "(custom, node) }}").render(context);
        String text = rendering.text().strip();
        return rendering.problems().isEmpty() && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
