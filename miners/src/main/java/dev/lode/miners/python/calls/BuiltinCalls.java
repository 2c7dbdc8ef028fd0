package dev.lode.miners.python.calls;

import dev.lode.miners.code.CallRule;
import java.util.List;
import java.util.Set;

/** What functions of Python itself do with the values that they are given. */
final class BuiltinCalls {

    private static final Set<String> COPIES = Set.of("list", "tuple", "set", "frozenset", "sorted", "reversed", "iter");
    private static final Set<String> PLAIN =
            Set.of("str", "int", "float", "bool", "bytes", "bytearray", "complex", "len", "repr", "range");
    private static final Set<String> CALLING = Set.of("map", "filter", "max", "min", "sorted", "reduce");

    private final Program program;
    private final Unit unit;
    private final Calls calls;

    BuiltinCalls(Program program, Unit unit, Calls calls) {
        this.program = program;
        this.unit = unit;
        this.calls = calls;
    }

    Set<Value> call(String name, List<Calls.Given> arguments, Site site, Object place) {
        if (!name.startsWith("builtins.")) {
            return name.equals("functools.partial") && !arguments.isEmpty()
                    ? arguments.getFirst().values()
                    : Set.of(new Value.Made(name));
        }
        String builtin = name.substring("builtins.".length());
        Set<Value> first = arguments.isEmpty() ? Set.of() : arguments.getFirst().values();
        Loops loops = new Loops(program, unit, calls);
        if (COPIES.contains(builtin)) {
            Container copy = new ContainerCalls(program, unit)
                    .filled(place, builtin.equals("sorted") ? "list" : builtin, loops.elements(first, site));
            arguments.stream().skip(1).forEach(argument -> called(argument.values(), copy.rest.read(unit), site));
            return Set.of(copy);
        }
        if (CALLING.contains(builtin)) {
            return applied(arguments, site, place, loops, builtin);
        }
        return switch (builtin) {
            case "dict" -> dictionary(arguments, place);
            case "next" -> loops.next(first, site);
            case "enumerate" -> Set.of(numbered(first, site, place, loops));
            case "zip" -> Set.of(zipped(arguments, site, place, loops));
            case "getattr" -> attribute(arguments);
            case "super" -> above(arguments);
            case "type" -> types(first, arguments);
            case "abs", "vars", "round" -> Set.of();
            default -> PLAIN.contains(builtin) ? Set.of(new Value.Builtin(builtin)) : Set.of(new Value.Made(name));
        };
    }

    private Set<Value> called(Set<Value> callees, Set<Value> given, Site site) {
        Set<Value> results = new Values();
        for (Value callee : callees) {
            if (callee instanceof FunctionValue || callee instanceof Value.Method || callee instanceof ClassValue) {
                List<Calls.Given> arguments = List.of(new Calls.Given(null, new Values(given)));
                results.addAll(calls.call(callee, arguments, site, CallRule.FLOW, site));
            }
        }
        return results;
    }

    private Set<Value> applied(List<Calls.Given> arguments, Site site, Object place, Loops loops, String builtin) {
        Set<Value> elements = new Values();
        arguments.forEach(argument -> elements.addAll(loops.elements(argument.values(), site)));
        Set<Value> results = new Values();
        arguments.forEach(argument -> results.addAll(called(argument.values(), elements, site)));
        if (builtin.equals("max") || builtin.equals("min")) {
            return elements;
        }
        return Set.of(
                new ContainerCalls(program, unit).filled(place, "list", builtin.equals("map") ? results : elements));
    }

    private Set<Value> dictionary(List<Calls.Given> arguments, Object place) {
        Container made = program.once(place, () -> new Container("dict", new Cell()));
        ContainerCalls containers = new ContainerCalls(program, unit);
        for (Calls.Given argument : arguments) {
            if (argument.name() != null && !argument.name().startsWith("*")) {
                made.put(ContainerCalls.key(argument.name()), argument.values(), program);
            } else {
                argument.values().forEach(value -> containers.merge(value, made));
            }
        }
        return Set.of(made);
    }

    private Container numbered(Set<Value> first, Site site, Object place, Loops loops) {
        Container pairs = new ContainerCalls(program, unit).filled(place, "list", Set.of());
        Container pair = program.once(pairs, () -> new Container("tuple", new Cell()));
        pair.put("0", Set.of(new Value.Builtin("int")), program);
        pair.put("1", loops.elements(first, site), program);
        pairs.rest.add(Set.of(pair), program);
        return pairs;
    }

    private Container zipped(List<Calls.Given> arguments, Site site, Object place, Loops loops) {
        Container rows = new ContainerCalls(program, unit).filled(place, "list", Set.of());
        Container row = program.once(rows, () -> new Container("tuple", new Cell()));
        for (int i = 0; i < arguments.size(); i++) {
            row.put(String.valueOf(i), loops.elements(arguments.get(i).values(), site), program);
        }
        rows.rest.add(Set.of(row), program);
        return rows;
    }

    private Set<Value> attribute(List<Calls.Given> arguments) {
        Set<Value> found = new Values();
        if (arguments.size() > 1) {
            String name = ContainerCalls.key(arguments.get(1).values());
            if (name != null && name.startsWith("'")) {
                found.addAll(
                        new Attributes(program, unit).read(arguments.getFirst().values(), name.substring(1)));
            }
        }
        return found;
    }

    /** Without arguments it is about the class and the receiver of the method around. */
    private Set<Value> above(List<Calls.Given> arguments) {
        Set<Value> found = new Values();
        if (arguments.size() == 2) {
            for (Value type : arguments.get(0).values()) {
                for (Value receiver : arguments.get(1).values()) {
                    if (type instanceof ClassValue above) {
                        found.add(new Value.Super(above, receiver));
                    }
                }
            }
        }
        FunctionValue method = unit.function;
        if (arguments.isEmpty()
                && method != null
                && method.owner != null
                && !method.code.parameters().isEmpty()) {
            String self = method.code.parameters().getFirst().name();
            for (Value receiver : unit.scope.cell(self).read(unit)) {
                found.add(new Value.Super(method.owner, receiver));
            }
        }
        return found;
    }

    private static Set<Value> types(Set<Value> values, List<Calls.Given> arguments) {
        Set<Value> types = new Values();
        for (Value value : arguments.size() == 1 ? values : Set.<Value>of()) {
            if (value instanceof Value.Instance instance) {
                types.add(instance.type());
            }
        }
        return types;
    }
}
