package dev.lode.miners.code;

import java.util.List;
import java.util.function.Supplier;

/**
 * A parsed text.
 *
 * @param captures in the order of the source, outer ones first
 * @param copy makes a copy of all of it, for who reads most of its nodes
 */
public record SyntaxTree(SyntaxNode root, List<Capture> captures, Supplier<CodeNode> copy) {

    public SyntaxTree {
        captures = List.copyOf(captures);
    }

    /** Captures of a name. */
    public List<Capture> captures(String name) {
        return captures.stream().filter(capture -> capture.name().equals(name)).toList();
    }
}
