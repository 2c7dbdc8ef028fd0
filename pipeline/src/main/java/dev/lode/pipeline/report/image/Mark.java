package dev.lode.pipeline.report.image;

import java.awt.geom.Path2D;

/** One thing that is drawn; lengths in pixels of the SVG, y downwards, colours as {@code #rrggbb} or {@code none}. */
sealed interface Mark {

    /** A rectangle; a radius above 0 rounds its corners. */
    record Box(double x, double y, double width, double height, double radius, String fill, String stroke)
            implements Mark {}

    record Dot(double x, double y, double radius, String fill) implements Mark {}

    /** @param fill {@code none} for an open line */
    record Line(Path2D path, String fill, String stroke, double width) implements Mark {}

    /** One line of text, centred at x. @param baseline where the letters stand; @param upright reads upwards */
    record Words(String text, double x, double baseline, double size, String fill, boolean upright) implements Mark {}
}
