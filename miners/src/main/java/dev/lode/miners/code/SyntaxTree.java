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

    /** Reports the first of the captures of a name, and how many there are. */
    public void report(CodeFile file, String name, String code, String message) {
        List<Capture> places =
                captures.stream().filter(capture -> capture.name().equals(name)).toList();
        if (!places.isEmpty()) {
            String more = places.size() > 1 ? ", the first of " + places.size() : "";
            file.report(code, places.getFirst().node().line(), message + more);
        }
    }
}
