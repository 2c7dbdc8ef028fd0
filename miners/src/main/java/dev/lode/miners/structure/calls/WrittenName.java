package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;

/** What is called, as it is written: names joined by dots, and signs for what has no name. */
final class WrittenName {

    private static final int LONGEST = 400;
    private static final String ANYTHING = "?";

    private final CompactTree tree;

    private WrittenName(CompactTree tree) {
        this.tree = tree;
    }

    /** @param callee an expression */
    static String of(CompactTree tree, int callee) {
        WrittenName name = new WrittenName(tree);
        StringBuilder reversed = new StringBuilder();
        int at = callee;
        while (at >= 0 && reversed.length() < LONGEST) {
            at = name.step(at, reversed);
        }
        return reversed.toString();
    }

    /** Writes the end of an expression before what is written, and leaves what stands before it. */
    private int step(int node, StringBuilder written) {
        switch (tree.kind(node)) {
            case "identifier", "this", "super", "import" -> written.insert(0, tree.text(node));
            case "string", "template_string" -> written.insert(0, "''");
            case "member_expression" -> {
                written.insert(0, "." + tree.text(tree.child(node, "property")));
                return Operands.operand(tree, tree.child(node, "object"));
            }
            case "subscript_expression" -> {
                written.insert(0, "[]");
                return Operands.operand(tree, tree.child(node, "object"));
            }
            case "call_expression" -> {
                written.insert(0, "()");
                return Operands.called(tree, node);
            }
            case "new_expression" -> {
                written.insert(0, "()");
                return tree.child(node, "constructor");
            }
            case "non_null_expression",
                    "parenthesized_expression",
                    "as_expression",
                    "satisfies_expression",
                    "instantiation_expression" -> {
                return tree.first(node);
            }
            default -> written.insert(0, ANYTHING);
        }
        return CompactTree.NONE;
    }
}
