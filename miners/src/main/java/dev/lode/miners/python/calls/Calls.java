package dev.lode.miners.python.calls;

import dev.lode.miners.code.CallRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls values: binds arguments to parameters, and knows what comes back. */
final class Calls {

    private final Program program;
    private final Unit unit;

    Calls(Program program, Unit unit) {
        this.program = program;
        this.unit = unit;
    }

    /** @param name as in {@link Expression.Argument} */
    record Given(@Nullable String name, Set<Value> values) {}

    /** Calls a value; what is called goes to the site. */
    Set<Value> call(Value callee, List<Given> arguments, Site site, CallRule rule, Object place) {
        return switch (callee) {
            case FunctionValue function -> {
                site.callees.add(function);
                site.targets.merge(function, rule, Calls::surer);
                bind(function, null, arguments);
                yield result(function);
            }
            case Value.Method method -> {
                site.callees.add(method.function());
                site.targets.merge(method.function(), rule, Calls::surer);
                bind(method.function(), method.receiver(), arguments);
                yield result(method.function());
            }
            case ClassValue type -> construct(type, arguments, site, rule);
            case Value.Instance instance -> {
                Set<Value> result = new Values();
                for (Value value : attributes().read(Set.of(instance), "__call__")) {
                    if (value instanceof Value.Method || value instanceof Value.Outside) {
                        result.addAll(call(value, arguments, site, weaker(rule, instance), place));
                    }
                }
                yield result;
            }
            case Value.Outside outside -> {
                (outside.guessed() ? site.guessed : site.outside).add(outside.name());
                // What a builtin calls in its turn is no meaning of its name.
                Site within = unit.sites.computeIfAbsent(site, absent -> new Site("", site.line));
                yield new BuiltinCalls(program, unit, this).call(outside.name(), arguments, within, place);
            }
            case Value.OfContainer method -> {
                site.outside.add("builtins." + method.container().type + "." + method.name());
                yield new ContainerCalls(program, unit).call(method, arguments, place);
            }
            case Value.Made made -> {
                site.guessed.add(made.maker() + "()");
                yield Set.of(made);
            }
            default -> Set.of();
        };
    }

    static CallRule weaker(CallRule rule, Value.Instance instance) {
        CallRule other = instance.declared() ? CallRule.ANNOTATION : CallRule.INSTANCE;
        return rule.compareTo(other) > 0 ? rule : other;
    }

    static CallRule surer(CallRule one, CallRule other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Attributes attributes() {
        return new Attributes(program, unit);
    }

    private Set<Value> construct(ClassValue type, List<Given> arguments, Site site, CallRule rule) {
        site.callees.add(type);
        Value.Instance instance = new Value.Instance(type, false);
        boolean made = false;
        for (Value value : attributes().inOrder(type.order(unit), "__init__")) {
            if (value instanceof FunctionValue function) {
                made = true;
                site.targets.merge(function, rule, Calls::surer);
                bind(function, instance, arguments);
            } else if (value instanceof Value.Outside outside) {
                site.outside.add(outside.name());
            }
        }
        for (Value value : attributes().inOrder(type.order(unit), "__new__")) {
            if (value instanceof FunctionValue function) {
                made = true;
                site.targets.merge(function, rule, Calls::surer);
                bind(function, type, arguments);
            }
        }
        if (!made) {
            site.targets.merge(type, rule, Calls::surer);
        }
        return Set.of(instance);
    }

    /** What a call of it with a receiver gives, where no call is written. */
    Set<Value> result(FunctionValue function, Value receiver) {
        bind(function, receiver, List.of());
        return result(function);
    }

    private Set<Value> result(FunctionValue function) {
        if (function.code.yields()) {
            return Set.of(
                    program.<Container>once(function.unit, () -> new Container("generator", function.unit.yields)));
        }
        return function.unit.returns.read(unit);
    }

    private void bind(FunctionValue function, @Nullable Value receiver, List<Given> arguments) {
        List<Given> all = new ArrayList<>();
        if (receiver != null) {
            all.add(new Given(null, Set.of(receiver)));
        }
        all.addAll(arguments);
        new Parameters(program, unit, function).bind(all);
    }
}
