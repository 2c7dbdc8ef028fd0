package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CallRule;
import dev.lode.miners.code.CompactTree;
import dev.lode.miners.structure.calls.Meaning.Bound;
import java.util.ArrayList;
import java.util.List;

/** What declared names stand for. */
final class Declarations {

    private final Program program;

    Declarations(Program program) {
        this.program = program;
    }

    /** One of several that a name leads to; overloads of a function are one. */
    Known of(List<Bindings.Target> targets) {
        List<Known> some = new ArrayList<>();
        Known function = Known.NOTHING;
        for (Bindings.Target target : targets) {
            Known one = of(target);
            if (one.meaning() instanceof Meaning.Function(Place code, Bound _) && isDeclared(target, code)) {
                function = function.isKnown() && code.is("function_signature") ? function : one;
            } else {
                some.add(one);
            }
        }
        some.addFirst(function);
        return Known.either(some);
    }

    private static boolean isDeclared(Bindings.Target target, Place code) {
        return target instanceof Bindings.Target.Declaration(Place place) && place.equals(code);
    }

    private Known of(Bindings.Target target) {
        return switch (target) {
            case Bindings.Target.Declaration(Place place) -> program.once(place, () -> declared(place));
            case Bindings.Target.Member(Place whole, String name) ->
                program.values.of(whole).each(meaning -> program.members.of(meaning, name));
            case Bindings.Target.Whole(Meaning meaning) -> Known.of(meaning, CallRule.NAME);
        };
    }

    private Known declared(Place place) {
        return switch (place.kind()) {
            case "function_declaration", "generator_function_declaration", "function_signature" ->
                assigned(place, Known.of(new Meaning.Function(place, Bound.NONE), CallRule.NAME));
            case "class_declaration", "abstract_class_declaration" ->
                Known.of(new Meaning.ClassItself(place), CallRule.NAME);
            case "enum_declaration", "internal_module" -> Known.of(new Meaning.Namespace(place), CallRule.NAME);
            case "identifier", "shorthand_property_identifier_pattern" ->
                isBinding(place) ? assigned(place, pattern(place)) : program.values.read(place);
            case "import_alias" -> alias(place);
            default -> program.values.read(place);
        };
    }

    private Known alias(Place place) {
        CompactTree tree = place.tree();
        return program.values.of(place.at(tree.last(place.node())));
    }

    /** Something else may be assigned to it. */
    private static Known assigned(Place place, Known known) {
        CompactTree tree = place.tree();
        int name = tree.child(place.node(), "name");
        String text = tree.text(name < 0 ? place.node() : name);
        return place.file().names().isAssigned(text) ? known.by(CallRule.FLOW) : known;
    }

    private static boolean isBinding(Place place) {
        String field = place.tree().field(place.node());
        String around = place.tree().parent(place.node()) < 0
                ? ""
                : place.at(place.tree().parent(place.node())).kind();
        return switch (around) {
            case "variable_declarator" -> field.equals("name");
            case "arrow_function", "catch_clause" -> field.equals("parameter");
            case "for_in_statement", "assignment_pattern", "object_assignment_pattern" -> field.equals("left");
            case "required_parameter", "optional_parameter" -> field.equals("pattern");
            default -> around.equals("formal_parameters") || around.endsWith("_pattern");
        };
    }

    /** What comes into a pattern. */
    Known pattern(Place pattern) {
        return program.bounded(() -> flowsInto(pattern), Known.NOTHING);
    }

    private Known flowsInto(Place pattern) {
        CompactTree tree = pattern.tree();
        int node = pattern.node();
        Place around = pattern.at(tree.parent(node));
        return switch (around.kind()) {
            case "variable_declarator" -> variable(around);
            case "for_in_statement" -> element(around);
            case "required_parameter", "optional_parameter" -> parameter(around);
            case "formal_parameters" ->
                tree.is(node, "rest_pattern") ? Known.NOTHING : program.contexts.parameter(around, index(tree, node));
            case "arrow_function" -> program.contexts.parameterOf(around, 0);
            case "object_pattern" -> member(around, tree.text(node));
            case "pair_pattern" ->
                member(
                        around.at(tree.parent(around.node())),
                        ExportTable.unquoted(tree.text(tree.child(around.node(), "key"))));
            case "array_pattern" -> part(around, index(tree, node));
            case "assignment_pattern" -> withDefault(pattern(around), around);
            case "object_assignment_pattern" ->
                withDefault(member(around.at(tree.parent(around.node())), tree.text(node)), around);
            default -> Known.NOTHING;
        };
    }

    private static int index(CompactTree tree, int node) {
        int index = 0;
        for (int child = tree.first(tree.parent(node)); child >= 0 && child != node; child = tree.next(child)) {
            index++;
        }
        return index;
    }

    private Known member(Place pattern, String name) {
        return pattern(pattern).each(meaning -> program.members.of(meaning, name));
    }

    private Known part(Place pattern, int index) {
        return pattern(pattern).each(meaning -> Known.of(Results.part(meaning, index), CallRule.FLOW));
    }

    private Known withDefault(Known given, Place assignment) {
        if (given.isKnown()) {
            return given;
        }
        return program.values
                .of(assignment.at(assignment.tree().child(assignment.node(), "right")))
                .by(CallRule.FLOW);
    }

    private Known variable(Place declarator) {
        CompactTree tree = declarator.tree();
        int type = tree.child(declarator.node(), "type");
        int value = tree.child(declarator.node(), "value");
        if (value >= 0 && (Names.FUNCTIONS.contains(tree.kind(value)) || type < 0)) {
            return program.values.of(declarator.at(value));
        }
        if (type >= 0) {
            return Known.of(program.types.of(declarator.at(type), Bound.NONE), CallRule.ANNOTATION);
        }
        Place around = declarator.at(tree.parent(tree.parent(declarator.node())));
        return around.is("for_in_statement") ? element(around) : Known.NOTHING;
    }

    private Known element(Place loop) {
        CompactTree tree = loop.tree();
        int operator = tree.child(loop.node(), "operator");
        int right = tree.child(loop.node(), "right");
        if (!tree.is(operator, "of")) {
            return Known.of(new Meaning.Outside("String"), CallRule.FLOW);
        }
        return program.values.of(loop.at(right)).each(meaning -> Known.of(Results.element(meaning), CallRule.FLOW));
    }

    private Known parameter(Place parameter) {
        CompactTree tree = parameter.tree();
        int type = tree.child(parameter.node(), "type");
        int value = tree.child(parameter.node(), "value");
        if (type >= 0) {
            return Known.of(program.types.of(parameter.at(type), Bound.NONE), CallRule.ANNOTATION);
        }
        Place list = parameter.at(tree.parent(parameter.node()));
        Known expected = program.contexts.parameter(list, index(tree, parameter.node()));
        return expected.isKnown() || value < 0
                ? expected
                : program.values.of(parameter.at(value)).by(CallRule.FLOW);
    }
}
