package dev.lode.miners.code;

/**
 * A node that the query of a {@link Grammar} asks for.
 *
 * @param name of the capture, without {@code @}
 * @param start first byte
 * @param end byte after the last
 */
public record Capture(String name, SyntaxNode node, int start, int end) {

    Capture(String name, SyntaxNode node) {
        this(name, node, node.start(), node.end());
    }
}
