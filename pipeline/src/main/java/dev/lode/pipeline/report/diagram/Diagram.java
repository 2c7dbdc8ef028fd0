package dev.lode.pipeline.report.diagram;

/**
 * A Mermaid diagram and what must be said below it.
 *
 * @param source the block's content without its fence, ending in a line feed; empty when there is nothing to draw
 * @param remark one sentence on what was left out and how to read it, or empty
 */
public record Diagram(String source, String remark) {

    public static final Diagram NOTHING = new Diagram("", "");

    public boolean isEmpty() {
        return source.isEmpty();
    }
}
