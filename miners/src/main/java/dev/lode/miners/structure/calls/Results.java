package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CallRule;
import dev.lode.miners.code.CompactTree;
import dev.lode.miners.structure.calls.Meaning.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What calls give. */
final class Results {

    private static final Set<String> ELEMENTS = Set.of(
            "Array.find",
            "Array.findLast",
            "Array.at",
            "Array.pop",
            "Array.shift",
            "Set.values",
            "Array.values",
            "Function.bind");
    private static final Set<String> SAME = Set.of(
            "Array.filter",
            "Array.slice",
            "Array.concat",
            "Array.reverse",
            "Array.sort",
            "Array.toSorted",
            "Array.toReversed",
            "Array.splice",
            "Object.freeze",
            "Object.assign");

    private final Program program;

    Results(Program program) {
        this.program = program;
    }

    /** What a promise brings; what is none is itself. */
    static Meaning awaited(Meaning meaning) {
        return meaning instanceof Meaning.Outside(String name, List<Meaning> of) && name.equals("Promise")
                ? of.isEmpty() ? Meaning.UNKNOWN : of.getFirst()
                : meaning;
    }

    /** What an array, a set or a map holds. */
    static Meaning element(Meaning meaning) {
        if (!(meaning instanceof Meaning.Outside(String name, List<Meaning> of))) {
            return Meaning.UNKNOWN;
        }
        return switch (name) {
            case "Array",
                    "Set",
                    "Iterable",
                    "Iterator",
                    "Generator",
                    "AsyncGenerator",
                    "AsyncIterable",
                    "IterableIterator" -> meaning.part(0);
            case "Tuple" -> Meaning.either(of);
            case "Map" -> new Meaning.Outside("Tuple", of);
            case "Record" -> meaning.part(1);
            default -> Meaning.UNKNOWN;
        };
    }

    static Meaning part(Meaning meaning, int index) {
        return meaning instanceof Meaning.Outside outside && outside.name().equals("Tuple")
                ? outside.part(index)
                : element(meaning);
    }

    Known call(Place call) {
        CompactTree tree = call.tree();
        int written = tree.child(call.node(), "function");
        Known result = called(call, call.at(Operands.called(tree, call.node())));
        return tree.is(written, "await_expression")
                ? result.each(one -> Known.of(awaited(one), CallRule.NAME))
                : result;
    }

    private Known called(Place call, Place callee) {
        Optional<String> module = module(call, callee);
        if (module.isPresent()) {
            Known all = program.declarations.of(program.bindings.required(call.file(), module.get()));
            return callee.is("import") ? Known.of(Meaning.promise(all.meaning()), all.rule()) : all;
        }
        return program.values.of(callee).each(meaning -> switch (meaning) {
            case Meaning.Function function -> of(function, call);
            case Meaning.Outside outside -> ofOutside(outside, call);
            default -> Known.NOTHING;
        });
    }

    /** What {@code require} or {@code import} asks for. */
    private Optional<String> module(Place call, Place callee) {
        CompactTree tree = call.tree();
        int arguments = tree.child(call.node(), "arguments");
        int first = arguments < 0 ? arguments : tree.first(arguments);
        boolean isImport = callee.is("import")
                || callee.is("identifier")
                        && callee.text().equals("require")
                        && callee.file()
                                .names()
                                .lookUp("require", callee.node(), false)
                                .isEmpty();
        return isImport && tree.is(first, "string")
                ? Optional.of(ExportTable.unquoted(tree.text(first)))
                : Optional.empty();
    }

    private Known of(Meaning.Function function, Place call) {
        CompactTree tree = function.code().tree();
        if (tree.child(function.code().node(), "return_type") < 0) {
            return of(function);
        }
        return of(new Meaning.Function(function.code(), program.arguments.of(function, call)));
    }

    /** What a function gives whatever it is called with. */
    Known of(Meaning meaning) {
        if (!(meaning instanceof Meaning.Function(Place code, Bound bound))) {
            return Known.NOTHING;
        }
        CompactTree tree = code.tree();
        int type = tree.child(code.node(), "return_type");
        if (type >= 0) {
            return Known.of(program.types.of(code.at(type), bound), CallRule.ANNOTATION);
        }
        int body = tree.child(code.node(), "body");
        return body < 0
                ? Known.NOTHING
                : program.bounded(() -> returned(code, code.at(body)), Known.NOTHING)
                        .each(one -> Known.of(receiver(one, bound), CallRule.NAME));
    }

    /** An instance of the class that a method stands in is what the method is called on. */
    static Meaning receiver(Meaning self, Bound bound) {
        return self instanceof Meaning.Instance(Place code, Bound _)
                ? bound.types().getOrDefault(code, self)
                : self;
    }

    private Known returned(Place function, Place body) {
        CompactTree tree = body.tree();
        Known result = body.is("statement_block")
                ? Known.either(statements(body)).by(CallRule.FLOW)
                : program.values.of(body).by(CallRule.FLOW);
        if (tree.has(function.node(), "*")) {
            return Known.NOTHING;
        }
        return tree.has(function.node(), "async")
                ? Known.of(Meaning.promise(awaited(result.meaning())), result.rule())
                : result;
    }

    private List<Known> statements(Place body) {
        CompactTree tree = body.tree();
        List<Known> results = new ArrayList<>();
        int node = body.node() + 1;
        while (node < tree.after(body.node())) {
            String kind = tree.kind(node);
            boolean isReturn = kind.equals("return_statement");
            if (isReturn && tree.first(node) >= 0) {
                int value = tree.first(node);
                results.add(program.values.of(body.at(tree.is(value, "return") ? tree.next(value) : value)));
            }
            boolean isLeft = isReturn || Names.FUNCTIONS.contains(kind) || Names.CLASSES.contains(kind);
            node = isLeft ? tree.after(node) : node + 1;
        }
        return results;
    }

    private Known ofOutside(Meaning.Outside callee, Place call) {
        String name = callee.name();
        Meaning element = callee.part(0);
        if (ELEMENTS.contains(name)) {
            return Known.of(element, CallRule.FLOW);
        }
        return switch (name) {
            case "Map.get", "WeakMap.get" -> Known.of(callee.part(1), CallRule.FLOW);
            case "Map.values" -> Known.of(Meaning.array(callee.part(1)), CallRule.FLOW);
            case "Map.entries" -> Known.of(Meaning.array(new Meaning.Outside("Tuple", callee.of())), CallRule.FLOW);
            case "Promise.then" -> Known.of(Meaning.promise(awaited(callback(call))), CallRule.FLOW);
            case "Promise.catch", "Promise.finally" -> Known.of(Meaning.promise(element), CallRule.FLOW);
            case "Promise.resolve" -> Known.of(Meaning.promise(awaited(argument(call))), CallRule.FLOW);
            case "Array.map" -> Known.of(Meaning.array(callback(call)), CallRule.FLOW);
            case "Array.flatMap" -> Known.of(Meaning.array(element(callback(call))), CallRule.FLOW);
            case "Array.from", "Object.values" -> Known.of(Meaning.array(element(argument(call))), CallRule.FLOW);
            case "Object.create" -> Known.NOTHING;
            default ->
                SAME.contains(name)
                        ? Known.of(name.startsWith("Array") ? Meaning.array(element) : argument(call), CallRule.FLOW)
                        : Known.NOTHING;
        };
    }

    private Meaning argument(Place call) {
        CompactTree tree = call.tree();
        int arguments = tree.child(call.node(), "arguments");
        int first = arguments < 0 ? arguments : tree.first(arguments);
        return program.values.of(call.at(first)).meaning();
    }

    private Meaning callback(Place call) {
        return of(argument(call)).meaning();
    }
}
