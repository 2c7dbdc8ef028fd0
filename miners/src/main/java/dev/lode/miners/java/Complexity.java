package dev.lode.miners.java;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** McCabe's number of a method, as the ontology defines it. */
final class Complexity extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final MethodTree method;
    private int branches;

    private Complexity(MethodTree method) {
        this.method = method;
    }

    static int of(MethodTree method) {
        Complexity complexity = new Complexity(method);
        complexity.scan(method, null);
        return 1 + complexity.branches;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
        if (tree == null || isApart(tree)) {
            return null;
        }
        branches += isBranch(tree) ? 1 : 0;
        return super.scan(tree, null);
    }

    /** What has a complexity of its own, or stands in a type that is a definition of its own. */
    private boolean isApart(Tree tree) {
        return tree instanceof MethodTree && tree != method
                || tree instanceof ClassTree type && !type.getSimpleName().isEmpty();
    }

    private static boolean isBranch(Tree tree) {
        return switch (tree.getKind()) {
            case IF,
                    FOR_LOOP,
                    ENHANCED_FOR_LOOP,
                    WHILE_LOOP,
                    DO_WHILE_LOOP,
                    CATCH,
                    CONDITIONAL_EXPRESSION,
                    CONDITIONAL_AND,
                    CONDITIONAL_OR -> true;
            case CASE ->
                ((CaseTree) tree)
                        .getLabels().stream().noneMatch(label -> label.getKind() == Tree.Kind.DEFAULT_CASE_LABEL);
            default -> false;
        };
    }
}
