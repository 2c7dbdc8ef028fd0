package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.code.JinjaCall;
import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.jinja.Template;
import dev.lode.miners.jinja.rendering.Problem;
import dev.lode.miners.jinja.rendering.Rendering;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What dbt finds in a template when it reads the project, before it runs anything: it renders it with {@code execute}
 * false and notes which refs and sources are called, wherever, and what is configured.
 *
 * @param readable false when the text is no template that can be read as a whole
 * @param calls refs and sources with plain strings, on lines of the file
 * @param configured what the template says of its own configuration
 * @param problems with lines of the file
 */
public record TemplateReading(
        boolean readable, List<JinjaCall> calls, Map<String, Value> configured, List<Problem> problems) {

    private static final List<String> HOOKS = List.of("pre_hook", "post_hook", "pre-hook", "post-hook");

    static TemplateReading of(ProjectTemplates project, TemplateSubject subject, CodeFile file) {
        Template template = Template.parse(file.text());
        ModelContext context = new ModelContext(project, subject, call -> subject.self(), false);
        Rendering rendering = template.render(context);
        List<JinjaCall> calls = new ArrayList<>(context.calls().stream()
                .map(call -> call.at(file.lineOf(call.line())))
                .toList());
        ModelContext hooks = new ModelContext(project, subject, call -> subject.self(), false);
        hooks(context.configured(), subject.config())
                .forEach(hook -> Template.parse(hook).render(hooks));
        hooks.calls().forEach(call -> calls.add(call.at(file.line())));
        Set<Problem> problems = new LinkedHashSet<>(placed(rendering, file));
        return new TemplateReading(
                template.problems().isEmpty(), List.copyOf(calls), context.configured(), List.copyOf(problems));
    }

    /** The problems of a rendering on the lines of the file. */
    public static List<Problem> placed(Rendering rendering, CodeFile file) {
        return rendering.problems().stream()
                .map(problem -> new Problem(problem.code(), file.lineOf(problem.line()), problem.message()))
                .toList();
    }

    /** Hooks are templates too, which dbt renders with the model. */
    private static List<String> hooks(Map<String, Value> configured, ModelConfig config) {
        return HOOKS.stream()
                .flatMap(name -> Stream.concat(Stream.ofNullable(configured.get(name)), config.value(name).stream()))
                .flatMap(TemplateReading::statements)
                .filter(statement -> statement.contains("{{") || statement.contains("{%"))
                .distinct()
                .toList();
    }

    private static Stream<String> statements(Value hook) {
        return switch (hook) {
            case Value.Text(String text) -> Stream.of(text);
            case Value.Sequence list -> list.items().stream().flatMap(TemplateReading::statements);
            case Value.Dict(var entries) ->
                Stream.ofNullable(entries.get(Value.of("sql"))).flatMap(TemplateReading::statements);
            default -> Stream.empty();
        };
    }

    public boolean whole() {
        return readable && problems.isEmpty();
    }
}
