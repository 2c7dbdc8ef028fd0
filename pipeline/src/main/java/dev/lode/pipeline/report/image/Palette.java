package dev.lode.pipeline.report.image;

import dev.lode.pipeline.report.diagram.Paint;
import java.util.Objects;
import java.util.SortedMap;

/** The colours of images, by the names that {@code style.yml} gives them. */
record Palette(SortedMap<String, Paint> paints) {

    /** Ground, lines and axis texts. */
    Paint page() {
        return named("page");
    }

    /** Titles and the numbers of points: the text on a point's own colour. */
    Paint point() {
        return named("point");
    }

    Paint bar() {
        return named("bar");
    }

    /** Boxes that have no meaning of their own. */
    Paint box() {
        return named("box");
    }

    /** Links: their line, and the ground and text of their labels. */
    Paint link() {
        return named("link");
    }

    /** Frames around boxes that belong together. */
    Paint group() {
        return named("group");
    }

    /** @param corner 1 top right, 2 top left, 3 bottom left, 4 bottom right */
    Paint corner(int corner) {
        return named("corner_" + corner);
    }

    private Paint named(String name) {
        return Objects.requireNonNull(paints.get(name), () -> "style.yml has no colours." + name);
    }
}
