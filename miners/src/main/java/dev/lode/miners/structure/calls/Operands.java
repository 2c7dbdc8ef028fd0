package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;
import java.util.Set;

/**
 * Undoes what the grammar of TypeScript binds too loosely: it takes {@code await f<T>()} for a call of what
 * {@code await f} brings, and {@code !a!.b} for a member of {@code !a}.
 */
final class Operands {

    private static final Set<String> LOOSER = Set.of(
            "await_expression",
            "unary_expression",
            "binary_expression",
            "ternary_expression",
            "assignment_expression",
            "yield_expression");

    private Operands() {}

    /** What a call calls. */
    static int called(CompactTree tree, int call) {
        return operand(tree, tree.child(call, "function"));
    }

    /** What a member or a call is of, without {@code !} and what does not belong to it. */
    static int operand(CompactTree tree, int written) {
        int at = written;
        while (tree.is(at, "non_null_expression")) {
            at = tree.first(at);
        }
        while (at >= 0 && LOOSER.contains(tree.kind(at))) {
            at = tree.last(at);
        }
        return at == written || !tree.is(at, "non_null_expression") ? at : operand(tree, at);
    }

    /** Line at which an expression begins, from 1. */
    static int line(CompactTree tree, int expression) {
        int at = expression;
        for (int next = at; next >= 0; next = before(tree, at)) {
            at = next;
        }
        return tree.line(at);
    }

    private static int before(CompactTree tree, int node) {
        return switch (tree.kind(node)) {
            case "member_expression", "subscript_expression" -> operand(tree, tree.child(node, "object"));
            case "call_expression" -> called(tree, node);
            case "non_null_expression" -> operand(tree, node);
            default -> CompactTree.NONE;
        };
    }
}
