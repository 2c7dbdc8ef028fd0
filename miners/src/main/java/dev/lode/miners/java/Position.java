package dev.lode.miners.java;

import com.github.javaparser.ast.Node;

/** Lines of a node, from 1. */
final class Position {

    private Position() {}

    /** Line where it begins, annotations and modifiers included. */
    static int line(Node node) {
        return node.getBegin().map(position -> position.line).orElse(0);
    }

    static int endLine(Node node) {
        return node.getEnd().map(position -> position.line).orElse(0);
    }
}
