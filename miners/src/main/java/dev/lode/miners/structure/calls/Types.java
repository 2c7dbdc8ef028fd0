package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;
import dev.lode.miners.structure.calls.Meaning.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What types that are written mean. */
final class Types {

    private static final Map<String, String> PRIMITIVES = Map.of(
            "string", "String",
            "number", "Number",
            "boolean", "Boolean",
            "bigint", "BigInt",
            "symbol", "Symbol",
            "object", "Object");

    /** Types that have the members of what they are made of. */
    private static final Set<String> SAME = Set.of(
            "Partial",
            "Required",
            "Readonly",
            "NonNullable",
            "Omit",
            "Pick",
            "Exclude",
            "Extract",
            "DeepReadonly",
            "NoInfer",
            "ThisType");

    private static final Set<String> ARRAYS = Set.of("ReadonlyArray", "Array", "ArrayLike");

    private final Program program;

    Types(Program program) {
        this.program = program;
    }

    Meaning of(Place type, Bound bound) {
        return type.node() < 0 ? Meaning.UNKNOWN : program.bounded(() -> read(type, bound), Meaning.UNKNOWN);
    }

    private Meaning read(Place type, Bound bound) {
        CompactTree tree = type.tree();
        int first = tree.first(type.node());
        return switch (type.kind()) {
            case "type_annotation",
                    "parenthesized_type",
                    "readonly_type",
                    "optional_type",
                    "rest_type",
                    "constraint",
                    "default_type" -> of(type.at(tree.last(type.node())), bound);
            case "required_parameter", "optional_parameter" -> of(type.at(tree.child(type.node(), "type")), bound);
            case "type_identifier", "identifier" -> named(type, List.of(), bound);
            case "nested_type_identifier", "nested_identifier" -> qualified(type, List.of());
            case "generic_type" -> generic(type, bound);
            case "predefined_type" -> primitive(type.text());
            case "template_literal_type", "index_type_query" -> new Meaning.Outside("String");
            case "type_predicate", "type_predicate_annotation", "asserts", "asserts_annotation" ->
                new Meaning.Outside("Boolean");
            case "array_type" -> Meaning.array(of(type.at(first), bound));
            case "tuple_type" -> new Meaning.Outside("Tuple", parts(type, bound));
            case "union_type", "intersection_type" -> Meaning.either(parts(type, bound));
            case "function_type", "constructor_type" -> new Meaning.Function(type, bound);
            case "object_type", "interface_body" -> new Meaning.Shape(type, bound);
            case "type_query" ->
                program.values.of(type.at(tree.last(type.node()))).meaning();
            case "lookup_type" -> lookedUp(type, bound);
            case "literal_type" -> literal(type.at(first));
            case "this_type" -> Results.receiver(program.values.self(type).meaning(), bound);
            default -> Meaning.UNKNOWN;
        };
    }

    private List<Meaning> parts(Place type, Bound bound) {
        CompactTree tree = type.tree();
        List<Meaning> parts = new ArrayList<>();
        for (int part = tree.first(type.node()); part >= 0; part = tree.next(part)) {
            parts.add(of(type.at(part), bound));
        }
        return parts;
    }

    private static Meaning primitive(String word) {
        String name = PRIMITIVES.get(word);
        return name == null ? Meaning.UNKNOWN : new Meaning.Outside(name);
    }

    private static Meaning literal(Place literal) {
        return switch (literal.kind()) {
            case "string" -> new Meaning.Outside("String");
            case "number", "unary_expression" -> new Meaning.Outside("Number");
            case "true", "false" -> new Meaning.Outside("Boolean");
            default -> Meaning.UNKNOWN;
        };
    }

    private Meaning generic(Place type, Bound bound) {
        CompactTree tree = type.tree();
        int name = tree.child(type.node(), "name");
        int list = tree.child(type.node(), "type_arguments");
        List<Meaning> arguments = list < 0 ? List.of() : parts(type.at(list), bound);
        if (name < 0) {
            return Meaning.UNKNOWN;
        }
        Place named = type.at(name);
        return named.is("nested_type_identifier") ? qualified(named, arguments) : named(named, arguments, bound);
    }

    private Meaning named(Place name, List<Meaning> arguments, Bound bound) {
        List<Bindings.Target> targets = program.bindings.find(name.file(), name.text(), name.node(), true);
        return targets.isEmpty() ? global(name.text(), arguments) : any(targets, arguments, bound);
    }

    private Meaning any(List<Bindings.Target> targets, List<Meaning> arguments, Bound bound) {
        for (Bindings.Target target : targets) {
            Meaning meaning = of(target, arguments, bound);
            if (meaning.isKnown()) {
                return meaning;
            }
        }
        return Meaning.UNKNOWN;
    }

    private static Meaning global(String name, List<Meaning> arguments) {
        if (SAME.contains(name)) {
            return arguments.isEmpty() ? Meaning.UNKNOWN : arguments.getFirst();
        }
        return switch (name) {
            case "Awaited" -> arguments.isEmpty() ? Meaning.UNKNOWN : Results.awaited(arguments.getFirst());
            case "PromiseLike" -> new Meaning.Outside("Promise", arguments);
            case "ReadonlyMap" -> new Meaning.Outside("Map", arguments);
            case "ReadonlySet" -> new Meaning.Outside("Set", arguments);
            case "Record" -> new Meaning.Outside("Record", arguments);
            default ->
                ARRAYS.contains(name)
                        ? new Meaning.Outside("Array", arguments)
                        : Globals.has(name) ? new Meaning.Outside(name, arguments) : Meaning.UNKNOWN;
        };
    }

    private Meaning of(Bindings.Target target, List<Meaning> arguments, Bound bound) {
        return switch (target) {
            case Bindings.Target.Declaration declaration -> declared(declaration.place(), arguments, bound);
            case Bindings.Target.Whole(Meaning.Outside outside) -> new Meaning.Outside(outside.name(), arguments);
            case Bindings.Target.Whole whole -> whole.meaning();
            case Bindings.Target.Member(Place whole, String name) ->
                instance(program.members
                        .of(program.values.of(whole).meaning(), name)
                        .meaning());
        };
    }

    /** What a class makes. */
    static Meaning instance(Meaning type) {
        return type instanceof Meaning.ClassItself(Place code) ? new Meaning.Instance(code, Bound.NONE) : type;
    }

    private Meaning declared(Place declaration, List<Meaning> arguments, Bound bound) {
        CompactTree tree = declaration.tree();
        return switch (declaration.kind()) {
            case "class_declaration", "abstract_class_declaration", "class", "interface_declaration" ->
                new Meaning.Instance(declaration, program.arguments.bind(declaration, arguments));
            case "type_alias_declaration" ->
                of(
                        declaration.at(tree.child(declaration.node(), "value")),
                        program.arguments.bind(declaration, arguments));
            case "enum_declaration" -> new Meaning.Outside("Number");
            case "internal_module" -> new Meaning.Namespace(declaration);
            case "type_parameter" -> {
                Meaning given = bound.types().get(declaration);
                yield given != null
                        ? given
                        : of(declaration.at(tree.child(declaration.node(), "constraint")), Bound.NONE);
            }
            default -> Meaning.UNKNOWN;
        };
    }

    /** {@code namespace.Type}, however deep. */
    private Meaning qualified(Place type, List<Meaning> arguments) {
        CompactTree tree = type.tree();
        int module = tree.first(type.node());
        int name = module < 0 ? module : tree.next(module);
        if (name < 0) {
            return Meaning.UNKNOWN;
        }
        Place outer = type.at(module);
        Meaning holder = outer.is("identifier") ? named(outer, List.of(), Bound.NONE) : qualified(outer, List.of());
        String text = tree.text(name);
        return switch (holder) {
            case Meaning.Exports(ScriptFile file) ->
                any(program.bindings.exported(file, text, true), arguments, Bound.NONE);
            case Meaning.Namespace(Place code) -> any(program.bindings.within(code, text), arguments, Bound.NONE);
            case Meaning.Outside outside -> new Meaning.Outside(outside.name() + "." + text, arguments);
            default -> Meaning.UNKNOWN;
        };
    }

    private Meaning lookedUp(Place type, Bound bound) {
        CompactTree tree = type.tree();
        int object = tree.first(type.node());
        int index = object < 0 ? object : tree.next(object);
        if (index < 0) {
            return Meaning.UNKNOWN;
        }
        Meaning holder = of(type.at(object), bound);
        int literal = tree.first(index);
        return tree.is(literal, "string")
                ? program.members
                        .of(holder, ExportTable.unquoted(tree.text(literal)))
                        .meaning()
                : Results.element(holder);
    }
}
