package dev.lode.miners.python.calls;

import dev.lode.miners.python.calls.FunctionCode.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the parameters of a function the arguments of a call. */
final class Parameters {

    private final Program program;
    private final Unit caller;
    private final FunctionValue function;
    private final List<Parameter> parameters;

    Parameters(Program program, Unit caller, FunctionValue function) {
        this.program = program;
        this.caller = caller;
        this.function = function;
        this.parameters = function.code.parameters();
    }

    void bind(List<Calls.Given> arguments) {
        int position = 0;
        for (Calls.Given argument : arguments) {
            if (argument.name() == null) {
                position(position++, argument.values());
            } else if (argument.name().equals("*")) {
                position = elements(position, argument.values());
            } else if (argument.name().equals("**")) {
                entries(argument.values());
            } else {
                name(argument.name(), argument.values());
            }
        }
    }

    /** {@code *args} fills the positions from here on; how many follow is not known. */
    private int elements(int from, Set<Value> values) {
        int longest = 0;
        for (Value value : values) {
            if (value instanceof Container container) {
                longest = Math.max(longest, container.elements.size());
                Set<Value> rest = container.rest.read(caller);
                for (int i = from; i <= positions(); i++) {
                    Set<Value> given = new Values(rest);
                    given.addAll(container.get(String.valueOf(i - from), caller));
                    position(i, given);
                }
            }
        }
        return from + longest;
    }

    /** How many parameters can be given by position, one for {@code *args} included. */
    private int positions() {
        return (int) parameters.stream()
                .takeWhile(parameter -> parameter.stars() == 0)
                .count();
    }

    private void entries(Set<Value> values) {
        for (Value value : values) {
            if (value instanceof Container container) {
                Set<Value> rest = container.rest.read(caller);
                for (Parameter parameter : parameters) {
                    Set<Value> given = new Values(rest);
                    if (container.elements.containsKey(ContainerCalls.key(parameter.name()))) {
                        given.addAll(container.get(ContainerCalls.key(parameter.name()), caller));
                    }
                    if (parameter.stars() == 0 && !given.isEmpty()) {
                        name(parameter.name(), given);
                    }
                }
                for (Map.Entry<String, Cell> element : List.copyOf(container.elements.entrySet())) {
                    if (parameters.stream()
                            .noneMatch(parameter ->
                                    ContainerCalls.key(parameter.name()).equals(element.getKey()))) {
                        rest(element.getKey(), element.getValue().read(caller));
                    }
                }
            }
        }
    }

    private void position(int at, Set<Value> values) {
        int i = 0;
        for (Parameter parameter : parameters) {
            if (parameter.stars() == 1 && !parameter.name().isEmpty()) {
                starred(parameter, "tuple").put(String.valueOf(at - i), values, program);
                return;
            }
            if (parameter.stars() > 0) {
                return;
            }
            if (i++ == at) {
                give(parameter, values);
                return;
            }
        }
    }

    private void name(String name, Set<Value> values) {
        for (Parameter parameter : parameters) {
            if (parameter.stars() == 0 && parameter.name().equals(name)) {
                give(parameter, values);
                return;
            }
        }
        rest(ContainerCalls.key(name), values);
    }

    /** What no parameter is named after goes to {@code **kwargs}. */
    private void rest(String key, Set<Value> values) {
        for (Parameter parameter : parameters) {
            if (parameter.stars() == 2) {
                starred(parameter, "dict").put(key, values, program);
            }
        }
    }

    private void give(Parameter parameter, Set<Value> values) {
        Cell cell = function.unit.scope.cell(parameter.name());
        cell.loosen();
        cell.add(values, program);
    }

    /** What {@code *args} or {@code **kwargs} holds. */
    private Container starred(Parameter parameter, String type) {
        Container container = program.once(parameter, () -> new Container(type, new Cell()));
        give(parameter, Set.of(container));
        return container;
    }

    /** What a body starts with: all that calls give. */
    static @Nullable Value receiver(FunctionValue function) {
        ClassValue owner = function.owner;
        if (owner == null
                || function.binding == FunctionValue.Binding.STATIC
                || function.code.parameters().isEmpty()) {
            return null;
        }
        boolean ofClass = function.binding == FunctionValue.Binding.CLASS || function.isNew();
        return ofClass ? owner : new Value.Instance(owner, false);
    }
}
