package dev.lode.miners.jinja.evaluation;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Context;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Returned;
import dev.lode.miners.jinja.value.Scope;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** A macro. What it gives is its text, or what it says with {@code return}. */
public final class Macro implements Callable {

    private final String name;
    private final List<Statement.Parameter> parameters;
    private final List<Statement> body;
    private final boolean takesMore;
    private final boolean takesMoreNamed;
    private final Map<String, ? extends Callable> neighbours;
    private final Optional<Context> home;
    private final Optional<Frame> closure;

    public Macro(
            String name,
            List<Statement.Parameter> parameters,
            List<Statement> body,
            boolean takesMore,
            boolean takesMoreNamed,
            Map<String, ? extends Callable> neighbours) {
        this(name, parameters, body, takesMore, takesMoreNamed, neighbours, Optional.empty(), Optional.empty());
    }

    private Macro(
            String name,
            List<Statement.Parameter> parameters,
            List<Statement> body,
            boolean takesMore,
            boolean takesMoreNamed,
            Map<String, ? extends Callable> neighbours,
            Optional<Context> home,
            Optional<Frame> closure) {
        this.name = name;
        this.parameters = parameters;
        this.body = body;
        this.takesMore = takesMore;
        this.takesMoreNamed = takesMoreNamed;
        this.neighbours = neighbours;
        this.home = home;
        this.closure = closure;
    }

    public String name() {
        return name;
    }

    @Override
    public String macro() {
        return name;
    }

    /** Names of what it takes, in order. */
    public List<String> parameters() {
        return parameters.stream().map(Statement.Parameter::name).toList();
    }

    /** The same macro, which looks up names in a context of its own: that of its package. */
    public Macro within(Context context) {
        return new Macro(name, parameters, body, takesMore, takesMoreNamed, neighbours, Optional.of(context), closure);
    }

    /** The same macro, which sees the variables that stand around it. */
    Macro closing(Frame frame) {
        return new Macro(name, parameters, body, takesMore, takesMoreNamed, neighbours, home, Optional.of(frame));
    }

    @Override
    public Value call(Arguments arguments, Frame frame) {
        try {
            return Value.of(text(arguments, frame));
        } catch (Returned returned) {
            return returned.value();
        }
    }

    /** What it writes; {@code return} is for the macro around it. */
    String text(Arguments arguments, Frame frame) {
        Scope variables = closure.map(around -> around.scope().inner()).orElseGet(Scope::new);
        Frame inside = frame.within(home.orElse(frame.context()), neighbours, variables);
        bind(arguments, inside);
        Output out = new Output(frame.budget());
        new Interpreter(inside, out).run(body);
        return out.text();
    }

    private void bind(Arguments arguments, Frame inside) {
        Set<String> names = parameters.stream().map(Statement.Parameter::name).collect(Collectors.toSet());
        Scope scope = inside.scope();
        SequencedMap<String, Value> more = new LinkedHashMap<>(arguments.named());
        more.keySet().removeAll(names);
        Value caller = more.remove("caller");
        if (caller != null) {
            scope.set("caller", caller);
        }
        surplus(arguments, more);
        scope.set(
                "varargs",
                new Value.Sequence(
                        Value.Sequence.Kind.TUPLE,
                        arguments.after(parameters.size()).positional()));
        scope.set("kwargs", Value.dict(more));
        for (int i = 0; i < parameters.size(); i++) {
            Statement.Parameter parameter = parameters.get(i);
            Optional<Value> given = arguments.at(i, parameter.name());
            scope.set(
                    parameter.name(),
                    given.or(() -> parameter.otherwise().map(new Evaluator(inside)::evaluate))
                            .orElseGet(() -> Undefined.named(parameter.name())));
        }
    }

    private void surplus(Arguments arguments, SequencedMap<String, Value> more) {
        if (!takesMore && arguments.positional().size() > parameters.size()) {
            throw new Failure(
                    "JINJA_ARGUMENT", "macro " + name + " takes not more than " + parameters.size() + " arguments");
        }
        if (!takesMoreNamed && !more.isEmpty()) {
            throw new Failure(
                    "JINJA_ARGUMENT",
                    "macro " + name + " takes no argument " + more.firstEntry().getKey());
        }
    }
}
