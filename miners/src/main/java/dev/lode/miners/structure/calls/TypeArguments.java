package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;
import dev.lode.miners.structure.calls.Meaning.Bound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the type parameters of a definition stand for where it is used. */
final class TypeArguments {

    private final Program program;

    TypeArguments(Program program) {
        this.program = program;
    }

    /** By the arguments that are written, else by the defaults. */
    Bound bind(Place definition, List<Meaning> arguments) {
        Map<Place, Meaning> types = new HashMap<>();
        List<Place> parameters = parameters(definition);
        for (int i = 0; i < parameters.size(); i++) {
            Place parameter = parameters.get(i);
            Meaning given = i < arguments.size()
                    ? arguments.get(i)
                    : program.types.of(
                            parameter.at(parameter.tree().child(parameter.node(), "value")), new Bound(types));
            if (given.isKnown()) {
                types.put(parameter, given);
            }
        }
        return types.isEmpty() ? Bound.NONE : new Bound(types);
    }

    private static List<Place> parameters(Place definition) {
        CompactTree tree = definition.tree();
        int list = tree.childOf(definition.node(), "type_parameters");
        List<Place> parameters = new ArrayList<>();
        for (int one = list < 0 ? list : tree.first(list); one >= 0; one = tree.next(one)) {
            if (tree.is(one, "type_parameter")) {
                parameters.add(definition.at(one));
            }
        }
        return parameters;
    }

    /** The types that stand between angle brackets at a call or a base. */
    List<Meaning> written(Place holder, Bound bound) {
        CompactTree tree = holder.tree();
        int list = tree.childOf(holder.node(), "type_arguments");
        List<Meaning> arguments = new ArrayList<>();
        for (int one = list < 0 ? list : tree.first(list); one >= 0; one = tree.next(one)) {
            arguments.add(program.types.of(holder.at(one), bound));
        }
        return arguments;
    }

    /** What a call makes of the type parameters of a function: by what is written, else by its arguments. */
    Bound of(Meaning.Function function, Place call) {
        List<Place> parameters = parameters(function.code());
        if (parameters.isEmpty()) {
            return function.bound();
        }
        Map<Place, Meaning> types = new HashMap<>(function.bound().types());
        List<Meaning> written = written(call, Bound.NONE);
        if (!written.isEmpty()) {
            types.putAll(bind(function.code(), written).types());
        } else {
            infer(function.code(), call, types);
        }
        return new Bound(types);
    }

    private void infer(Place function, Place call, Map<Place, Meaning> types) {
        CompactTree tree = call.tree();
        int list = tree.child(call.node(), "arguments");
        int index = 0;
        for (int one = list < 0 ? list : tree.first(list); one >= 0; one = tree.next(one)) {
            Place type = Contexts.typeOfParameter(function, index++);
            Place argument = call.at(one);
            if (type.node() >= 0) {
                infer(type, () -> program.values.of(argument).meaning(), types, 0);
            }
        }
        bindDefaults(function, types);
    }

    private void bindDefaults(Place function, Map<Place, Meaning> types) {
        bind(function, List.of()).types().forEach(types::putIfAbsent);
    }

    private static final int DEEPEST = 4;

    private void infer(
            Place type, java.util.function.Supplier<Meaning> argument, Map<Place, Meaning> types, int depth) {
        CompactTree tree = type.tree();
        int first = tree.first(type.node());
        if (depth > DEEPEST) {
            return;
        }
        switch (type.kind()) {
            case "type_annotation", "parenthesized_type", "readonly_type" ->
                infer(type.at(tree.last(type.node())), argument, types, depth + 1);
            case "type_identifier" -> {
                for (int node : type.file().names().lookUp(type.text(), type.node(), true)) {
                    Place declaration = type.at(node);
                    if (declaration.is("type_parameter") && !types.containsKey(declaration)) {
                        Meaning meaning = argument.get();
                        if (meaning.isKnown()) {
                            types.put(declaration, meaning);
                        }
                    }
                }
            }
            case "array_type" -> infer(type.at(first), () -> Results.element(argument.get()), types, depth + 1);
            case "union_type" -> {
                for (int part = first; part >= 0; part = tree.next(part)) {
                    infer(type.at(part), argument, types, depth + 1);
                }
            }
            case "function_type" ->
                infer(
                        type.at(tree.child(type.node(), "return_type")),
                        () -> program.results.of(argument.get()).meaning(),
                        types,
                        depth + 1);
            case "generic_type" -> made(type, argument, types, depth);
            default -> {}
        }
    }

    /** {@code Promise<T>}, {@code Ref<T>} … */
    private void made(Place type, java.util.function.Supplier<Meaning> argument, Map<Place, Meaning> types, int depth) {
        CompactTree tree = type.tree();
        int list = tree.child(type.node(), "type_arguments");
        int index = 0;
        for (int one = list < 0 ? list : tree.first(list); one >= 0; one = tree.next(one)) {
            int place = index++;
            infer(type.at(one), () -> part(argument.get(), place), types, depth + 1);
        }
    }

    private static Meaning part(Meaning meaning, int place) {
        if (meaning instanceof Meaning.Instance(Place code, Bound bound)) {
            List<Place> parameters = parameters(code);
            return place < parameters.size()
                    ? bound.types().getOrDefault(parameters.get(place), Meaning.UNKNOWN)
                    : Meaning.UNKNOWN;
        }
        return meaning.part(place);
    }
}
