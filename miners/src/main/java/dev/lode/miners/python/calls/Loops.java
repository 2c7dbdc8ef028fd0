package dev.lode.miners.python.calls;

import dev.lode.miners.code.CallRule;
import java.util.List;
import java.util.Set;

/** What going through a value gives, and which methods that calls. */
final class Loops {

    private final Program program;
    private final Unit unit;
    private final Calls calls;

    Loops(Program program, Unit unit, Calls calls) {
        this.program = program;
        this.unit = unit;
        this.calls = calls;
    }

    Set<Value> elements(Set<Value> values, Site site) {
        Set<Value> found = new Values();
        for (Value value : values) {
            switch (value) {
                case Container container -> found.addAll(new ContainerCalls(program, unit).elements(container));
                case Value.Instance instance -> {
                    Set<Value> iterator = method(instance, "__iter__", site);
                    Set<Value> instances = new Values(iterator);
                    instances.removeIf(Container.class::isInstance);
                    found.addAll(next(instances, site));
                    iterator.stream()
                            .filter(Container.class::isInstance)
                            .forEach(made -> found.addAll(((Container) made).get(null, unit)));
                }
                case Value.Constant constant when constant.type().equals("str") -> found.add(new Value.Builtin("str"));
                case Value.Made made -> found.add(made);
                default -> {}
            }
        }
        return found;
    }

    Set<Value> next(Set<Value> iterators, Site site) {
        Set<Value> found = new Values();
        for (Value value : iterators) {
            switch (value) {
                case Container container -> found.addAll(container.get(null, unit));
                case Value.Instance instance -> found.addAll(method(instance, "__next__", site));
                default -> {}
            }
        }
        return found;
    }

    /** Calls a method that Python calls by itself. */
    Set<Value> method(Value.Instance instance, String name, Site site) {
        Set<Value> results = new Values();
        for (Value value : new Attributes(program, unit).read(Set.of(instance), name)) {
            if (value instanceof Value.Method) {
                results.addAll(calls.call(value, List.of(), site, Calls.weaker(CallRule.SELF, instance), site));
            }
        }
        return results;
    }
}
