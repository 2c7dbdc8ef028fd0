package dev.lode.miners.code;

/**
 * A node that the query of a {@link Grammar} asks for.
 *
 * @param name of the capture, without {@code @}
 * @param start first byte
 * @param end byte after the last
 * @param pattern place of the pattern in the query, from 0
 * @param match number of the match within the text: what one match of a pattern captures belongs together
 */
public record Capture(String name, SyntaxNode node, int start, int end, int pattern, int match) {

    Capture(String name, SyntaxNode node, int pattern, int match) {
        this(name, node, node.start(), node.end(), pattern, match);
    }
}
