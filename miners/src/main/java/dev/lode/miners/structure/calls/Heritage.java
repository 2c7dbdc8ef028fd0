package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CallRule;
import dev.lode.miners.code.CompactTree;
import dev.lode.miners.structure.calls.Meaning.Bound;
import java.util.ArrayList;
import java.util.List;

/** What classes and interfaces derive from. */
final class Heritage {

    private final Program program;

    Heritage(Program program) {
        this.program = program;
    }

    /** What a class extends, or an interface; instances of it. */
    List<Meaning> bases(Place type, Bound bound) {
        CompactTree tree = type.tree();
        List<Meaning> bases = new ArrayList<>();
        for (int clause : clauses(type)) {
            if (tree.is(clause, "extends_type_clause")) {
                for (int one = tree.first(clause); one >= 0; one = tree.next(one)) {
                    bases.add(program.types.of(type.at(one), bound));
                }
            } else if (!tree.is(clause, "implements_clause")) {
                bases.add(base(type, bound).meaning());
            }
        }
        return bases.stream().filter(Meaning::isKnown).toList();
    }

    /** What a class implements. */
    List<Meaning> implemented(Place type) {
        CompactTree tree = type.tree();
        List<Meaning> types = new ArrayList<>();
        for (int clause : clauses(type)) {
            if (tree.is(clause, "implements_clause")) {
                for (int one = tree.first(clause); one >= 0; one = tree.next(one)) {
                    types.add(program.types.of(type.at(one), Bound.NONE));
                }
            }
        }
        return types.stream().filter(Meaning::isKnown).toList();
    }

    private static List<Integer> clauses(Place type) {
        CompactTree tree = type.tree();
        List<Integer> clauses = new ArrayList<>();
        int heritage = tree.childOf(type.node(), "class_heritage");
        int holder = heritage < 0 ? type.node() : heritage;
        for (int clause = tree.first(holder); clause >= 0; clause = tree.next(clause)) {
            if (heritage >= 0 || tree.is(clause, "extends_type_clause")) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    /** An instance of the class that a class extends. */
    Known base(Place type, Bound bound) {
        CompactTree tree = type.tree();
        int clause = extended(type);
        if (clause < 0) {
            return Known.NOTHING;
        }
        List<Meaning> written = program.arguments.written(type.at(clause), bound);
        Meaning base = baseItself(type);
        return switch (base) {
            case Meaning.ClassItself(Place code) ->
                Known.of(new Meaning.Instance(code, program.arguments.bind(code, written)), CallRule.SELF);
            case Meaning.Outside outside -> Known.of(new Meaning.Outside(outside.name(), written), CallRule.SELF);
            default -> Known.NOTHING;
        };
    }

    /** The class that a class extends. */
    Meaning baseItself(Place type) {
        CompactTree tree = type.tree();
        int clause = extended(type);
        if (clause < 0) {
            return Meaning.UNKNOWN;
        }
        int value = tree.is(clause, "extends_clause") ? tree.child(clause, "value") : clause;
        return program.values.of(type.at(value)).meaning();
    }

    /** The clause, or in JavaScript the expression. */
    private static int extended(Place type) {
        CompactTree tree = type.tree();
        int heritage = tree.childOf(type.node(), "class_heritage");
        int first = heritage < 0 ? heritage : tree.first(heritage);
        if (tree.is(first, "extends")) {
            first = tree.next(first);
        }
        return tree.is(first, "implements_clause") ? CompactTree.NONE : first;
    }
}
