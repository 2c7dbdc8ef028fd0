package dev.lode.pipeline.report.diagram;

import java.util.Optional;

/**
 * A Mermaid diagram and what must be said below it.
 *
 * @param source the block's content without its fence, ending in a line feed; empty when there is nothing to draw
 * @param remark one sentence on what was left out and how to read it, or empty
 * @param picture what the source says, as data; absent when there is nothing to draw
 */
public record Diagram(String source, String remark, Optional<Picture> picture) {

    public static final Diagram NOTHING = new Diagram("", "", Optional.empty());

    Diagram(String source, String remark, Picture picture) {
        this(source, remark, Optional.of(picture));
    }

    public boolean isEmpty() {
        return source.isEmpty();
    }
}
