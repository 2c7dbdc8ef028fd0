package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CallRule;
import dev.lode.miners.code.CompactTree;
import dev.lode.miners.structure.calls.Meaning.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a member of something stands for. */
final class Members {

    private static final Set<String> DECLARED =
            Set.of("class_declaration", "abstract_class_declaration", "class", "interface_declaration");

    private static final Set<String> OF_FUNCTIONS = Set.of("apply", "bind", "call", "toString", "hasOwnProperty");

    private final Program program;

    Members(Program program) {
        this.program = program;
    }

    Known of(Meaning meaning, String name) {
        return program.bounded(() -> read(meaning, name), Known.NOTHING);
    }

    private Known read(Meaning meaning, String name) {
        return switch (meaning) {
            case Meaning.Instance(Place code, Bound bound) -> ofInstance(code, bound, name);
            case Meaning.ClassItself(Place code) -> ofClass(code, name);
            case Meaning.Shape(Place code, Bound bound) -> ofShape(code, bound, name);
            case Meaning.Namespace(Place code) -> ofNamespace(code, name);
            case Meaning.Exports(ScriptFile file) ->
                program.declarations.of(program.bindings.exported(file, name, false));
            case Meaning.Outside outside -> ofOutside(outside, name);
            case Meaning.Function(Place code, Bound _) -> ofFunction(code, meaning, name);
            case Meaning.Either either -> Known.of(either, CallRule.NAME).each(one -> of(one, name));
            case Meaning.Unknown _ -> Known.NOTHING;
        };
    }

    private static Known ofOutside(Meaning.Outside outside, String name) {
        String holder = outside.name().equals("Tuple") ? "Array" : outside.name();
        if (holder.equals("Record")) {
            return Known.of(outside.part(1), CallRule.ANNOTATION);
        }
        return Known.of(new Meaning.Outside(holder + "." + name, outside.of()), CallRule.NAME);
    }

    /** What a method gives that gives {@code this} depends on what it is called on. */
    private Known ofInstance(Place type, Bound bound, String name) {
        Meaning receiver = new Meaning.Instance(type, bound);
        Known found = inherited(type, bound, name);
        return found.meaning() instanceof Meaning.Function(Place code, Bound own)
                ? new Known(new Meaning.Function(code, own.and(Values.holder(code), receiver)), found.rule())
                : found;
    }

    private Known inherited(Place type, Bound bound, String name) {
        for (Place part : parts(type)) {
            Known own = own(part, bound, part.file().members(part.node()).getOrDefault(name, List.of()));
            if (own.isKnown()) {
                return own;
            }
        }
        for (Place part : parts(type)) {
            for (Meaning base : program.heritage.bases(part, bound)) {
                Known found = of(base, name);
                if (found.isKnown()) {
                    return found;
                }
            }
        }
        return Known.NOTHING;
    }

    /** Interfaces and classes of one name in one scope are one. */
    private static List<Place> parts(Place type) {
        CompactTree tree = type.tree();
        int name = tree.child(type.node(), "name");
        List<Place> parts = new ArrayList<>(List.of(type));
        if (name < 0 || tree.is(type.node(), "class")) {
            return parts;
        }
        for (int other : type.file().names().lookUp(tree.text(name), tree.parent(type.node()), true)) {
            if (other != type.node() && DECLARED.contains(tree.kind(other))) {
                parts.add(type.at(other));
            }
        }
        return parts;
    }

    /** What is assigned to a function, else what all functions have. */
    private Known ofFunction(Place code, Meaning function, String name) {
        Known assigned = assigned(code, name);
        return assigned.isKnown() || !OF_FUNCTIONS.contains(name)
                ? assigned
                : Known.of(new Meaning.Outside("Function." + name, List.of(function)), CallRule.NAME);
    }

    private Known assigned(Place code, String name) {
        CompactTree tree = code.tree();
        int parent = Math.max(0, tree.parent(code.node()));
        boolean isGiven = tree.is(parent, "variable_declarator");
        int declared = isGiven ? tree.child(parent, "name") : code.node();
        int named = isGiven ? declared : tree.child(declared, "name");
        if (named < 0) {
            return Known.NOTHING;
        }
        for (int assignment : code.file().assigned(tree.text(named) + "." + name)) {
            int object = tree.child(tree.child(assignment, "left"), "object");
            if (code.file().names().lookUp(tree.text(named), object, false).contains(declared)) {
                return program.values.of(code.at(tree.child(assignment, "right")));
            }
        }
        return Known.NOTHING;
    }

    private Known ofClass(Place type, String name) {
        Known own = own(
                type, Bound.NONE, type.file().members(type.node()).getOrDefault(MemberTable.STATIC + name, List.of()));
        if (own.isKnown()) {
            return own;
        }
        Known inherited = of(program.heritage.baseItself(type), name);
        return inherited.isKnown() ? inherited : assigned(type, name);
    }

    private Known ofShape(Place object, Bound bound, String name) {
        CompactTree tree = object.tree();
        Known own = own(object, bound, object.file().members(object.node()).getOrDefault(name, List.of()));
        for (int part = tree.first(object.node()); part >= 0 && !own.isKnown(); part = tree.next(part)) {
            if (tree.is(part, "spread_element")) {
                own = program.values.of(object.at(tree.first(part))).each(meaning -> of(meaning, name));
            }
        }
        return own;
    }

    private Known ofNamespace(Place namespace, String name) {
        return namespace.is("enum_declaration")
                ? Known.of(new Meaning.Outside("Number"), CallRule.NAME)
                : program.declarations.of(program.bindings.within(namespace, name));
    }

    /** Of overloads that which has a body counts, else the first. */
    private Known own(Place type, Bound bound, List<Integer> members) {
        Known first = Known.NOTHING;
        for (int member : members) {
            Known one = member(type.at(member), bound);
            if (type.tree().child(member, "body") >= 0 && one.isKnown()) {
                return one;
            }
            first = first.isKnown() ? first : one;
        }
        return first;
    }

    private Known member(Place member, Bound bound) {
        CompactTree tree = member.tree();
        return switch (member.kind()) {
            case "method_definition", "method_signature", "abstract_method_signature" -> {
                Meaning.Function function = new Meaning.Function(member, bound);
                yield tree.has(member.node(), "get")
                        ? program.results.of(function)
                        : tree.has(member.node(), "set") ? Known.NOTHING : Known.of(function, CallRule.NAME);
            }
            case "pair" -> program.values.of(member.at(tree.child(member.node(), "value")));
            case "shorthand_property_identifier" -> program.values.of(member);
            case "assignment_expression" ->
                program.values.of(member.at(tree.child(member.node(), "right"))).by(CallRule.INSTANCE);
            default -> field(member, bound);
        };
    }

    private Known field(Place field, Bound bound) {
        CompactTree tree = field.tree();
        int type = tree.child(field.node(), "type");
        int value = tree.child(field.node(), "value");
        if (type >= 0 && (value < 0 || !Names.FUNCTIONS.contains(tree.kind(value)))) {
            return Known.of(program.types.of(field.at(type), bound), CallRule.ANNOTATION);
        }
        return value < 0 ? Known.NOTHING : program.values.of(field.at(value));
    }
}
