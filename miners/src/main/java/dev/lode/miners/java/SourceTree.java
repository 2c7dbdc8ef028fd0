package dev.lode.miners.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lode.miners.java.calls.Place;

/** A parsed file: its tree, its text, and where in it things stand. */
final class SourceTree {

    private final String path;
    private final String text;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final SourcePositions positions;

    SourceTree(String path, String text, CompilationUnitTree unit, Trees trees) {
        this.path = path;
        this.text = text;
        this.unit = unit;
        this.trees = trees;
        this.positions = trees.getSourcePositions();
    }

    CompilationUnitTree unit() {
        return unit;
    }

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** As it is written. */
    String text(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /** What is written from one place to another. */
    String text(int start, int end) {
        return text.substring(start, end);
    }

    /** Line where it begins, annotations and modifiers included. */
    int line(Tree tree) {
        return (int) unit.getLineMap().getLineNumber(start(tree));
    }

    int endLine(Tree tree) {
        return (int) unit.getLineMap().getLineNumber(end(tree) - 1);
    }

    Place place(Tree tree) {
        LineMap lines = unit.getLineMap();
        int line = line(tree);
        return new Place(path, line, (int) (start(tree) - lines.getStartPosition(line)) + 1);
    }

    /** A documentation comment stands before it. */
    boolean isDocumented(TreePath declaration) {
        return trees.getDocComment(declaration) != null;
    }
}
