package dev.lode.miners.structure;

import dev.lode.spi.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A definition, or a scope that is none, while what stands in it is still being read. */
final class Draft {

    private static final Set<String> FUNCTIONS = Set.of("function", "method", "constructor", "macro");
    private static final Set<String> VARIABLES = Set.of("field", "variable");

    /** What it stands in; none at the top of the file. */
    final @Nullable Draft outer;

    final String name;

    /** As the ontology words it; empty for a scope that is no definition. */
    final String kind;

    final int endLine;
    final boolean documented;
    final List<String> decorators = new ArrayList<>();

    /** Of a type: what it derives from; of a function: its parameters. */
    final List<String> parts = new ArrayList<>();

    /** Of a function that of its result, of a variable its own; empty where none is declared. */
    String declaredType = "";

    int line;

    /** First byte of what it is, without words that stand around it, and the byte after the last. */
    int start;

    int end;
    int parameters;
    int branches;

    Draft(@Nullable Draft outer, String name, String kind, int line, int endLine, boolean documented) {
        this.outer = outer;
        this.name = name;
        this.kind = kind;
        this.line = line;
        this.endLine = endLine;
        this.documented = documented;
    }

    boolean isScope() {
        return kind.isEmpty();
    }

    boolean isFunction() {
        return FUNCTIONS.contains(kind);
    }

    boolean isVariable() {
        return VARIABLES.contains(kind);
    }

    /** Adds what is known of it besides its place. */
    Node told(Node node) {
        Node told = with(node, "decorators", decorators);
        if (isVariable()) {
            return declaredType.isEmpty() ? told : told.with("declared_type", declaredType);
        }
        if (!isFunction()) {
            return with(told, "bases", parts);
        }
        told = with(told, "signature", parts).with("complexity", branches + 1);
        return declaredType.isEmpty() ? told : told.with("returns", declaredType);
    }

    private static Node with(Node node, String property, List<String> values) {
        return values.isEmpty() ? node : node.with(property, values);
    }

    boolean isType() {
        return !isScope() && !isFunction() && !isVariable();
    }

    /** The innermost function from here outwards. */
    static @Nullable Draft functionAround(@Nullable Draft draft) {
        Draft around = draft;
        while (around != null && !around.isFunction()) {
            around = around.outer;
        }
        return around;
    }
}
