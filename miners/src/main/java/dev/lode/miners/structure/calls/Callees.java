package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CallRule;
import dev.lode.miners.code.CallSite;
import dev.lode.miners.code.Callee;
import dev.lode.miners.code.CompactTree;
import dev.lode.ontology.NodeTypes;
import dev.lode.spi.NodeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of a file, and what they lead to. */
final class Callees {

    private static final Set<String> ELEMENTS = Set.of("jsx_opening_element", "jsx_self_closing_element");
    private static final Set<String> UNNAMED = Set.of("arrow_function", "function_expression", "generator_function");
    private static final int LONGEST_TARGET = 200;

    private final Program program;
    private final ScriptFile file;
    private final CompactTree tree;

    Callees(Program program, ScriptFile file) {
        this.program = program;
        this.file = file;
        this.tree = file.tree();
    }

    /** All of them, in the order of the source. What {@code typeof} names in a type is called by nobody. */
    List<CallSite> sites() {
        List<CallSite> sites = new ArrayList<>();
        for (int node = 0; node < tree.size(); node = tree.is(node, "type_query") ? tree.after(node) : node + 1) {
            int callee = switch (tree.kind(node)) {
                case "call_expression" -> Operands.called(tree, node);
                case "new_expression" -> tree.child(node, "constructor");
                case "jsx_opening_element", "jsx_self_closing_element" -> component(node);
                default -> CompactTree.NONE;
            };
            if (callee >= 0) {
                sites.add(site(node, callee));
            }
        }
        return sites;
    }

    /** What begins with a small letter is no component but an element of HTML. */
    private int component(int element) {
        int name = tree.child(element, "name");
        boolean isOwn = name >= 0
                && (tree.is(name, "member_expression")
                        || Character.isUpperCase(tree.text(name).codePointAt(0)));
        return isOwn ? name : CompactTree.NONE;
    }

    private CallSite site(int node, int callee) {
        program.begin();
        boolean isElement = ELEMENTS.contains(tree.kind(node));
        Known known = tree.is(callee, "super")
                ? program.values.self(new Place(file, callee)).each(this::baseItself)
                : program.values.of(new Place(file, callee));
        boolean makes = isElement || tree.is(node, "new_expression") || tree.is(callee, "super");
        List<Callee> callees = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        List<Meaning> all = known.meaning().each();
        for (Meaning meaning : all) {
            if (meaning instanceof Meaning.Outside(String name, List<Meaning> _)) {
                outside.add(name.substring(0, Math.min(name.length(), LONGEST_TARGET)));
            } else {
                callee(meaning, makes)
                        .map(place -> callee(place, known.rule(), all.size() == 1))
                        .ifPresent(callees::add);
            }
        }
        if (all.isEmpty() && tree.is(callee, "import")) {
            outside.add("import");
        }
        String name = WrittenName.of(tree, callee);
        int line = tree.is(node, "call_expression") ? Operands.line(tree, callee) : tree.line(node);
        return new CallSite(caller(node), isElement ? "<" + name + ">" : name, line, callees, outside);
    }

    private Known baseItself(Meaning self) {
        return self instanceof Meaning.Instance(Place code, Meaning.Bound _)
                ? Known.of(program.heritage.baseItself(code), CallRule.NAME)
                : Known.NOTHING;
    }

    private Optional<Place> callee(Meaning meaning, boolean makes) {
        return switch (meaning) {
            case Meaning.Function(Place code, Meaning.Bound _)
            when code.file().definition(code.node()) != null || UNNAMED.contains(code.kind()) -> Optional.of(code);
            case Meaning.ClassItself(Place code) when makes -> Optional.of(Constructors.of(program, code));
            default -> Optional.empty();
        };
    }

    private static Callee callee(Place place, CallRule rule, boolean isOnly) {
        boolean isResolved = rule == CallRule.NAME && isOnly;
        return new Callee(
                place.file().definition(place.node()),
                rule.word(),
                isResolved,
                isResolved ? 1 : isOnly ? rule.confidence() : rule.confidence() / 2);
    }

    /** The innermost function with a name around, else the module. What decorates stands outside of what it decorates. */
    private @Nullable NodeKey caller(int node) {
        int at = tree.parent(node);
        while (at > 0) {
            NodeKey key = Names.FUNCTIONS.contains(tree.kind(at)) ? file.definition(at) : null;
            if (key != null && key.type().equals(NodeTypes.FUNCTION)) {
                return key;
            }
            at = tree.is(at, "decorator") ? tree.parent(tree.parent(at)) : tree.parent(at);
        }
        return file.module();
    }
}
