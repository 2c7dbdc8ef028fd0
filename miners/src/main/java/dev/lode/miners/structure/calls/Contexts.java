package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CallRule;
import dev.lode.miners.code.CompactTree;
import dev.lode.miners.structure.calls.Meaning.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is expected where a function or an object is written: it says what their parameters are. */
final class Contexts {

    private static final Set<String> OF_ELEMENTS = Set.of(
            "Array.forEach",
            "Array.map",
            "Array.filter",
            "Array.find",
            "Array.findLast",
            "Array.findIndex",
            "Array.findLastIndex",
            "Array.some",
            "Array.every",
            "Array.flatMap",
            "Array.sort",
            "Array.toSorted",
            "Set.forEach",
            "Promise.then");

    private final Program program;

    Contexts(Program program) {
        this.program = program;
    }

    /** What a parameter without a declared type is, by the list that it stands in. */
    Known parameter(Place list, int index) {
        CompactTree tree = list.tree();
        int first = tree.first(list.node());
        boolean hasThis = first >= 0 && tree.is(tree.child(first, "pattern"), "this");
        return parameterOf(list.at(tree.parent(list.node())), hasThis ? index - 1 : index);
    }

    Known parameterOf(Place function, int index) {
        CompactTree tree = function.tree();
        Place around = function.at(tree.parent(function.node()));
        if (around.is("arguments")) {
            Known given = given(around, function.node(), index);
            if (given.isKnown()) {
                return given;
            }
        }
        return Known.of(parameterOf(expected(function), index), CallRule.FLOW);
    }

    private Meaning parameterOf(Meaning expected, int index) {
        List<Meaning> types = new ArrayList<>();
        for (Meaning one : expected.each()) {
            if (one instanceof Meaning.Function(Place code, Bound bound)) {
                types.add(program.types.of(typeOfParameter(code, index), bound));
            }
        }
        return Meaning.either(types);
    }

    /** The node of the type that a function declares for what is given to it at a place; none where it declares none. */
    static Place typeOfParameter(Place function, int index) {
        CompactTree tree = function.tree();
        int list = tree.child(function.node(), "parameters");
        int left = index;
        for (int one = list < 0 ? list : tree.first(list); one >= 0; one = tree.next(one)) {
            int pattern = tree.child(one, "pattern");
            if (tree.is(pattern, "this")) {
                continue;
            }
            if (tree.is(pattern, "rest_pattern")) {
                int type = tree.child(one, "type");
                int array = type < 0 ? type : tree.first(type);
                return function.at(tree.is(array, "array_type") ? tree.first(array) : CompactTree.NONE);
            }
            if (left-- == 0) {
                return function.at(tree.child(one, "type"));
            }
        }
        return function.at(CompactTree.NONE);
    }

    /** What a library hands to the functions that it is given. */
    private Known given(Place arguments, int argument, int index) {
        Place call = arguments.at(arguments.tree().parent(arguments.node()));
        if (!call.is("call_expression") || index(arguments, argument) != 0) {
            return Known.NOTHING;
        }
        return callee(call)
                .each(meaning -> meaning instanceof Meaning.Outside outside
                        ? Known.of(given(outside, index), CallRule.FLOW)
                        : Known.NOTHING);
    }

    private static Meaning given(Meaning.Outside callee, int index) {
        String name = callee.name();
        boolean isSorted = name.endsWith("ort") || name.endsWith("orted");
        if (OF_ELEMENTS.contains(name)) {
            return index == 0 || isSorted ? callee.part(0) : Meaning.UNKNOWN;
        }
        return switch (name) {
            case "Array.reduce" -> index == 1 ? callee.part(0) : Meaning.UNKNOWN;
            case "Map.forEach" -> index == 0 ? callee.part(1) : index == 1 ? callee.part(0) : Meaning.UNKNOWN;
            default -> Meaning.UNKNOWN;
        };
    }

    private static int index(Place list, int node) {
        int index = 0;
        for (int child = list.tree().first(list.node());
                child >= 0 && child != node;
                child = list.tree().next(child)) {
            index++;
        }
        return index;
    }

    private Known callee(Place call) {
        CompactTree tree = call.tree();
        int function = Operands.called(tree, call.node());
        return program.values.of(call.at(function >= 0 ? function : tree.child(call.node(), "constructor")));
    }

    /** What an expression is expected to be by what stands around it. */
    Meaning expected(Place expression) {
        return program.bounded(() -> read(expression), Meaning.UNKNOWN);
    }

    private Meaning read(Place expression) {
        CompactTree tree = expression.tree();
        Place around = expression.at(tree.parent(expression.node()));
        return switch (around.kind()) {
            case "arguments" -> argument(around, expression.node());
            case "variable_declarator", "public_field_definition" -> {
                int type = tree.child(around.node(), "type");
                yield program.types.of(expression.at(type), Bound.NONE);
            }
            case "pair" -> {
                String name = ExportTable.unquoted(tree.text(tree.child(around.node(), "key")));
                Meaning holder = expected(around.at(tree.parent(around.node())));
                yield program.members.of(holder, name).meaning();
            }
            case "object" ->
                expression.is("method_definition")
                        ? program.members
                                .of(expected(around), tree.text(tree.child(expression.node(), "name")))
                                .meaning()
                        : Meaning.UNKNOWN;
            case "assignment_expression" ->
                program.values.of(around.at(tree.child(around.node(), "left"))).meaning();
            case "satisfies_expression", "as_expression" ->
                program.types.of(around.at(tree.next(expression.node())), Bound.NONE);
            case "parenthesized_expression", "ternary_expression" -> expected(around);
            default -> Meaning.UNKNOWN;
        };
    }

    private Meaning argument(Place arguments, int node) {
        Place call = arguments.at(arguments.tree().parent(arguments.node()));
        int index = index(arguments, node);
        List<Meaning> types = new ArrayList<>();
        for (Meaning one : callee(call).meaning().each()) {
            Place code = switch (one) {
                case Meaning.Function function -> function.code();
                case Meaning.ClassItself type -> Constructors.of(program, type.code());
                default -> arguments.at(CompactTree.NONE);
            };
            if (code.node() >= 0) {
                Bound bound =
                        one instanceof Meaning.Function function ? program.arguments.of(function, call) : Bound.NONE;
                types.add(program.types.of(typeOfParameter(code, index), bound));
            }
        }
        return Meaning.either(types);
    }
}
