package dev.lode.pipeline.report.diagram;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a diagram shows, as data: the same that its Mermaid source says, so that an image of it can be drawn. */
public sealed interface Picture {

    /**
     * Numbered points between two axes.
     *
     * @param xEnds what the axis to the right says at its ends
     * @param yEnds what the axis upwards says at its ends
     * @param corners names of the quadrants: top right, top left, bottom left, bottom right
     */
    record Plane(String title, List<String> xEnds, List<String> yEnds, List<String> corners, List<Point> points)
            implements Picture {}

    /** @param x from the left, from 0 to 1; @param y from below, from 0 to 1 */
    record Point(String label, BigDecimal x, BigDecimal y) {}

    /** @param top where the axis upwards ends */
    record Columns(String title, String unit, long top, List<Column> columns) implements Picture {}

    record Column(String label, long value) {}

    /**
     * Boxes and links between them.
     *
     * @param sideways from left to right, else downwards
     * @param groups names of those that nodes belong to, in their order
     */
    record Graph(boolean sideways, List<Node> nodes, List<Link> links, List<String> groups) implements Picture {}

    /** @param group what it belongs to, or empty; @param paint absent for the plain colours */
    record Node(String id, String label, String group, Optional<Paint> paint) {}

    /** @param from id of a node; @param to id of a node; @param label or empty; @param directed false for a plain line */
    record Link(String from, String to, String label, boolean directed) {}
}
