package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.code.JinjaCall;
import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.dbt.project.Variables;
import dev.lode.miners.jinja.Template;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.rendering.Rendering;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Context;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What names mean in one rendering of a model's template, and what the rendering asked for. Macros of the project go
 * before dbt's functions, as in dbt.
 */
public final class ModelContext implements Context {

    /** What {@code ref} and {@code source} give. */
    public interface Relations {

        /** @param call with plain strings, on the line that is at work */
        Value of(JinjaCall call);
    }

    /** Variables that hold templates that ask for variables. */
    private static final int DEEPEST = 10;

    private final ProjectTemplates project;
    private final Relations relations;
    private final Map<String, Value> names = new HashMap<>();
    private final List<JinjaCall> calls = new ArrayList<>();
    private final SequencedMap<String, Value> configured = new LinkedHashMap<>();

    /** How many templates within each other are being rendered, and the line that asks for the first. */
    private int depth;

    private int within;

    /**
     * @param subject what is rendered
     * @param execute false when dbt only reads, true when it makes the query
     */
    public ModelContext(ProjectTemplates project, TemplateSubject subject, Relations relations, boolean execute) {
        this.project = project;
        this.relations = relations;
        names.putAll(project.names());
        names.put("execute", Value.of(execute));
        names.put("this", subject.self());
        names.put("model", subject.model());
        names.put("config", new ConfigValue(subject, configured));
        names.put("adapter", new AdapterValue(project, subject.self(), execute));
        names.put("var", new Variables(project.vars(), this::rendered));
        names.put("render", (Callable) (arguments, frame) -> Value.of(rendered(arguments.text(0, "string"), frame)));
        names.put("ref", (Callable) this::ref);
        names.put("source", (Callable) this::source);
        SequencedMap<String, Value> builtins = new LinkedHashMap<>();
        for (String name : List.of("ref", "source", "config")) {
            builtins.put(name, names.getOrDefault(name, Value.None.NONE));
        }
        names.put("builtins", new TemplateValues.Named("<builtins>", builtins));
        names.put("context", new TemplateValues.Looked("<context>", this::named));
        for (String name : List.of("schema", "database")) {
            names.put(name, subject.self().attribute(name).orElse(Value.None.NONE));
        }
        if (execute) {
            names.put("run_query", asked("run_query"));
            names.put("load_result", asked("load_result"));
        } else {
            names.put("run_query", TemplateValues.unknown("run_query"));
            names.put("load_result", TemplateValues.unknown("load_result"));
        }
    }

    /** An answer of the warehouse. */
    private static Callable asked(String function) {
        return (arguments, frame) -> {
            frame.problem("QUERY_RESULT", function + " asks the warehouse, and nobody knows what it would answer");
            return Undefined.unknown(function);
        };
    }

    @Override
    public Optional<Value> named(String name) {
        return project.library()
                .own(project.project(), name)
                .<Value>map(macro -> macro)
                .or(() -> Optional.ofNullable(names.get(name)))
                .or(() -> project.library().other(name))
                .or(() -> project.library().inPackage(project.project(), name));
    }

    /** The refs and sources that were called, in their order. */
    List<JinjaCall> calls() {
        return List.copyOf(calls);
    }

    /** What {@code config} was told. */
    Map<String, Value> configured() {
        return configured;
    }

    private Value ref(Arguments arguments, Frame frame) {
        List<String> names = plain(arguments, "ref");
        if (names.isEmpty() || names.size() > 2) {
            throw new Failure("DYNAMIC_REF", "ref takes one or two names");
        }
        Optional<String> version = Optional.ofNullable(
                        arguments.named().getOrDefault("v", arguments.named().get("version")))
                .flatMap(TemplateValues::text);
        JinjaCall call = JinjaCall.of("ref", names.toArray(String[]::new));
        return called(version.map(call::versioned).orElse(call), frame);
    }

    private Value source(Arguments arguments, Frame frame) {
        List<String> names = plain(arguments, "source");
        if (names.size() != 2) {
            throw new Failure("DYNAMIC_SOURCE", "source takes two names");
        }
        return called(JinjaCall.source(names.getFirst(), names.getLast()), frame);
    }

    private static List<String> plain(Arguments arguments, String function) {
        List<String> names = new ArrayList<>();
        for (Value argument : arguments.positional()) {
            names.add(TemplateValues.text(argument)
                    .orElseThrow(() -> new Failure(
                            "DYNAMIC_" + function.toUpperCase(Locale.ROOT),
                            "a name in " + function + " is not known before dbt runs")));
        }
        return names;
    }

    /** A template within a template; what it calls is called on the line that asks for it. */
    private String rendered(String text, Frame frame) {
        if (depth == DEEPEST || !text.contains("{{") && !text.contains("{%")) {
            return text;
        }
        within = depth == 0 ? frame.line() : within;
        depth++;
        try {
            Rendering rendering = Template.parse(text).render(this);
            rendering.problems().forEach(problem -> frame.problem(problem.code(), problem.message()));
            return rendering.text();
        } finally {
            depth--;
        }
    }

    private Value called(JinjaCall call, Frame frame) {
        JinjaCall here = call.at(depth > 0 ? within : frame.line());
        calls.add(here);
        return relations.of(here);
    }
}
