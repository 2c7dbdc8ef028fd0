package dev.lode.miners.code;

import java.util.List;

/**
 * A parsed text.
 *
 * @param captures in the order of the source, outer ones first
 */
public record SyntaxTree(SyntaxNode root, List<Capture> captures) {

    public SyntaxTree {
        captures = List.copyOf(captures);
    }

    /** Captures of a name. */
    public List<Capture> captures(String name) {
        return captures.stream().filter(capture -> capture.name().equals(name)).toList();
    }
}
