package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CallRule;
import dev.lode.miners.code.CompactTree;
import dev.lode.miners.structure.calls.Meaning.Bound;
import java.util.ArrayList;
import java.util.List;

/** What expressions stand for. */
final class Values {

    private static final int MOST_ELEMENTS = 8;

    private final Program program;

    Values(Program program) {
        this.program = program;
    }

    Known of(Place expression) {
        return expression.node() < 0 ? Known.NOTHING : program.once(expression, () -> read(expression));
    }

    /** As {@link #of}, for who asks once. */
    Known read(Place expression) {
        CompactTree tree = expression.tree();
        int node = expression.node();
        return switch (expression.kind()) {
            case "identifier", "shorthand_property_identifier" -> name(expression);
            case "this" -> self(expression);
            case "super" -> base(expression);
            case "parenthesized_expression",
                    "non_null_expression",
                    "sequence_expression",
                    "satisfies_expression",
                    "instantiation_expression" ->
                of(expression.at(tree.is(node, "sequence_expression") ? tree.last(node) : tree.first(node)));
            case "as_expression" -> cast(expression, tree.first(node), tree.last(node));
            case "type_assertion" -> cast(expression, tree.last(node), tree.first(tree.first(node)));
            case "await_expression" ->
                of(expression.at(tree.last(node))).each(one -> Known.of(Results.awaited(one), CallRule.NAME));
            case "ternary_expression" -> either(expression, "consequence", "alternative");
            case "binary_expression" -> binary(expression);
            case "assignment_expression" -> of(expression.at(tree.child(node, "right")));
            case "member_expression" -> member(expression);
            case "subscript_expression" -> subscript(expression);
            case "call_expression" -> program.results.call(expression);
            case "new_expression" -> made(expression);
            case "array" -> array(expression);
            default -> literal(expression);
        };
    }

    private static Known literal(Place expression) {
        return switch (expression.kind()) {
            case "object" -> Known.of(new Meaning.Shape(expression, Bound.NONE), CallRule.NAME);
            case "arrow_function",
                    "function_expression",
                    "generator_function",
                    "function_declaration",
                    "generator_function_declaration",
                    "method_definition" -> Known.of(new Meaning.Function(expression, Bound.NONE), CallRule.NAME);
            case "class", "class_declaration", "abstract_class_declaration" ->
                Known.of(new Meaning.ClassItself(expression), CallRule.NAME);
            case "string", "template_string" -> Known.of(new Meaning.Outside("String"), CallRule.NAME);
            case "number" -> Known.of(new Meaning.Outside("Number"), CallRule.NAME);
            case "regex" -> Known.of(new Meaning.Outside("RegExp"), CallRule.NAME);
            case "true", "false" -> Known.of(new Meaning.Outside("Boolean"), CallRule.NAME);
            default -> Known.NOTHING;
        };
    }

    private Known name(Place identifier) {
        String name = identifier.text();
        List<Bindings.Target> targets = program.bindings.find(identifier.file(), name, identifier.node(), false);
        if (targets.isEmpty()) {
            boolean isDeclared = !identifier
                    .file()
                    .names()
                    .lookUp(name, identifier.node(), false)
                    .isEmpty();
            return !isDeclared && Globals.has(name)
                    ? Known.of(new Meaning.Outside(name), CallRule.NAME)
                    : Known.NOTHING;
        }
        return program.declarations.of(targets);
    }

    private Known cast(Place expression, int value, int type) {
        return expression.tree().is(type, "const") || value == type
                ? of(expression.at(value))
                : Known.of(program.types.of(expression.at(type), Bound.NONE), CallRule.ANNOTATION);
    }

    private Known either(Place expression, String one, String other) {
        CompactTree tree = expression.tree();
        return Known.either(List.of(
                        of(expression.at(tree.child(expression.node(), one))),
                        of(expression.at(tree.child(expression.node(), other)))))
                .by(CallRule.FLOW);
    }

    private Known binary(Place expression) {
        CompactTree tree = expression.tree();
        int operator = tree.child(expression.node(), "operator");
        if (operator < 0) {
            return Known.NOTHING;
        }
        return switch (tree.kind(operator)) {
            case "||", "??" -> either(expression, "left", "right");
            case "&&" -> of(expression.at(tree.child(expression.node(), "right")));
            default -> Known.NOTHING;
        };
    }

    private Known member(Place expression) {
        CompactTree tree = expression.tree();
        String name = tree.text(tree.child(expression.node(), "property"));
        return of(expression.at(Operands.operand(tree, tree.child(expression.node(), "object"))))
                .each(meaning -> program.members.of(meaning, name));
    }

    private Known subscript(Place expression) {
        CompactTree tree = expression.tree();
        int index = tree.child(expression.node(), "index");
        Known holder = of(expression.at(Operands.operand(tree, tree.child(expression.node(), "object"))));
        if (tree.is(index, "string")) {
            String name = ExportTable.unquoted(tree.text(index));
            return holder.each(meaning -> program.members.of(meaning, name));
        }
        boolean isNumber = tree.is(index, "number") && tree.text(index).length() < 3;
        return holder.each(meaning -> Known.of(
                isNumber && tree.text(index).chars().allMatch(Character::isDigit)
                        ? Results.part(meaning, Integer.parseInt(tree.text(index)))
                        : Results.element(meaning),
                CallRule.FLOW));
    }

    private Known made(Place expression) {
        CompactTree tree = expression.tree();
        List<Meaning> written = program.arguments.written(expression, Bound.NONE);
        return of(expression.at(tree.child(expression.node(), "constructor"))).each(meaning -> switch (meaning) {
            case Meaning.ClassItself(Place code) ->
                Known.of(new Meaning.Instance(code, program.arguments.bind(code, written)), CallRule.INSTANCE);
            case Meaning.Outside outside -> Known.of(new Meaning.Outside(outside.name(), written), CallRule.INSTANCE);
            default -> Known.NOTHING;
        });
    }

    /** What {@code [a, b]} holds. */
    private Known array(Place expression) {
        CompactTree tree = expression.tree();
        List<Meaning> elements = new ArrayList<>();
        for (int one = tree.first(expression.node()); one >= 0; one = tree.next(one)) {
            if (elements.size() < MOST_ELEMENTS) {
                elements.add(of(expression.at(one)).meaning());
            }
        }
        return Known.of(Meaning.array(Meaning.either(elements)), CallRule.FLOW);
    }

    /** What {@code this} is at a place. */
    Known self(Place place) {
        CompactTree tree = place.tree();
        for (int at = place.node(); at > 0; at = tree.parent(at)) {
            String around = tree.kind(tree.parent(at));
            if (around.equals("class_body") && !tree.is(at, "decorator")) {
                return own(place, at);
            }
            if (around.equals("interface_body")) {
                return Known.of(
                        new Meaning.Instance(place.at(tree.parent(tree.parent(at))), Bound.NONE), CallRule.SELF);
            }
            if (Names.FUNCTIONS.contains(tree.kind(at)) && !tree.is(at, "arrow_function")) {
                return ofFunction(place.at(at));
            }
        }
        return Known.NOTHING;
    }

    /** The class or interface that a member stands in, else the member. */
    static Place holder(Place member) {
        CompactTree tree = member.tree();
        int body = tree.parent(member.node());
        boolean isMember = tree.is(body, "class_body") || tree.is(body, "interface_body");
        return isMember ? member.at(tree.parent(body)) : member;
    }

    private static Known own(Place place, int member) {
        CompactTree tree = place.tree();
        Place type = place.at(tree.parent(tree.parent(member)));
        boolean isStatic = tree.has(member, "static") || tree.is(member, "class_static_block");
        return Known.of(
                isStatic ? new Meaning.ClassItself(type) : new Meaning.Instance(type, Bound.NONE), CallRule.SELF);
    }

    /** A function may say what it is called on; one that stands in an object is called on that. */
    private Known ofFunction(Place function) {
        CompactTree tree = function.tree();
        int parameters = tree.child(function.node(), "parameters");
        int first = parameters < 0 ? parameters : tree.first(parameters);
        if (first >= 0 && tree.is(tree.child(first, "pattern"), "this")) {
            return Known.of(program.types.of(function.at(tree.child(first, "type")), Bound.NONE), CallRule.ANNOTATION);
        }
        int around = tree.parent(function.node());
        int object = tree.is(around, "pair") ? tree.parent(around) : around;
        return tree.is(object, "object")
                ? Known.of(new Meaning.Shape(function.at(object), Bound.NONE), CallRule.SELF)
                : Known.NOTHING;
    }

    private Known base(Place expression) {
        return self(expression).each(meaning -> switch (meaning) {
            case Meaning.Instance(Place code, Bound bound) -> program.heritage.base(code, bound);
            case Meaning.ClassItself(Place code) -> Known.of(program.heritage.baseItself(code), CallRule.SELF);
            default -> Known.NOTHING;
        });
    }
}
