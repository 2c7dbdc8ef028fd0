package dev.lode.pipeline.report.image;

import dev.lode.pipeline.report.diagram.Paint;
import dev.lode.pipeline.report.diagram.Picture;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Boxes, the frames around them, and links with rounded bends. */
final class GraphDrawing {

    private static final double BEND = 6;
    private static final double ARROW = 8;
    private static final double LABEL_HEIGHT = 18;

    private final Picture.Graph graph;
    private final GraphLayout layout;
    private final Palette palette;
    private final Typeface typeface;
    private final List<Mark> marks = new ArrayList<>();

    private GraphDrawing(Picture.Graph graph, Palette palette, Typeface typeface) {
        this.graph = graph;
        this.layout = GraphLayout.of(graph, typeface);
        this.palette = palette;
        this.typeface = typeface;
    }

    static Drawing of(Picture.Graph graph, Palette palette, Typeface typeface) {
        GraphDrawing drawing = new GraphDrawing(graph, palette, typeface);
        drawing.layout.groups().forEach(drawing::frame);
        for (int i = 0; i < graph.links().size(); i++) {
            drawing.link(graph.links().get(i), drawing.layout.routes().get(i));
        }
        graph.nodes().forEach(drawing::box);
        for (int i = 0; i < graph.links().size(); i++) {
            drawing.label(graph.links().get(i), drawing.layout.routes().get(i));
        }
        return new Drawing(
                drawing.layout.width(), drawing.layout.height(), palette.page().fill(), List.copyOf(drawing.marks));
    }

    private void frame(String name, Rectangle2D place) {
        Paint paint = palette.group();
        marks.add(boxed(place, 4, paint));
        String title = typeface.shortened(name, GraphLayout.TEXT, place.getWidth() - 8);
        marks.add(words(title, place.getCenterX(), place.getY() + 20, paint.text()));
    }

    private void box(Picture.Node node) {
        Rectangle2D place = Objects.requireNonNull(layout.nodes().get(node.id()), node.id());
        Paint paint = node.paint().orElseGet(palette::box);
        marks.add(boxed(place, 3, paint));
        marks.add(words(node.label(), place.getCenterX(), place.getCenterY() + 5, paint.text()));
    }

    private static Mark boxed(Rectangle2D place, double radius, Paint paint) {
        return new Mark.Box(
                place.getX(), place.getY(), place.getWidth(), place.getHeight(), radius, paint.fill(), paint.stroke());
    }

    private static Mark words(String text, double x, double baseline, String colour) {
        return new Mark.Words(text, x, baseline, GraphLayout.TEXT, colour, false);
    }

    private void link(Picture.Link link, GraphLayout.Route route) {
        List<Point2D> points = route.points();
        if (points.size() < 2) {
            return;
        }
        String ink = palette.link().stroke();
        marks.add(new Mark.Line(rounded(points), "none", ink, 1.2));
        if (link.directed()) {
            marks.add(new Mark.Line(head(points.get(points.size() - 2), points.getLast()), ink, "none", 0));
        }
    }

    private void label(Picture.Link link, GraphLayout.Route route) {
        route.label().ifPresent(at -> {
            double width = typeface.width(link.label(), GraphLayout.TEXT) + 6;
            Rectangle2D place =
                    new Rectangle2D.Double(at.getX() - width / 2, at.getY() - LABEL_HEIGHT / 2, width, LABEL_HEIGHT);
            Paint paint = palette.link();
            marks.add(new Mark.Box(place.getX(), place.getY(), width, LABEL_HEIGHT, 2, paint.fill(), "none"));
            marks.add(words(link.label(), at.getX(), at.getY() + 5, paint.text()));
        });
    }

    /** Straight pieces whose corners are cut by a curve, a short piece at its half at most. */
    private static Path2D rounded(List<Point2D> points) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points.getFirst().getX(), points.getFirst().getY());
        for (int i = 1; i < points.size() - 1; i++) {
            Point2D bend = points.get(i);
            Point2D before = towards(bend, points.get(i - 1));
            Point2D after = towards(bend, points.get(i + 1));
            path.lineTo(before.getX(), before.getY());
            path.quadTo(bend.getX(), bend.getY(), after.getX(), after.getY());
        }
        path.lineTo(points.getLast().getX(), points.getLast().getY());
        return path;
    }

    private static Point2D towards(Point2D bend, Point2D other) {
        double distance = bend.distance(other);
        double share = distance == 0 ? 0 : Math.min(BEND, distance / 2) / distance;
        return new Point2D.Double(
                bend.getX() + (other.getX() - bend.getX()) * share, bend.getY() + (other.getY() - bend.getY()) * share);
    }

    /** A triangle whose tip is where the line ends. */
    private static Path2D head(Point2D before, Point2D tip) {
        double distance = before.distance(tip);
        double dx = distance == 0 ? 1 : (tip.getX() - before.getX()) / distance;
        double dy = distance == 0 ? 0 : (tip.getY() - before.getY()) / distance;
        Path2D.Double head = new Path2D.Double();
        head.moveTo(tip.getX(), tip.getY());
        head.lineTo(tip.getX() - ARROW * dx - ARROW / 2 * dy, tip.getY() - ARROW * dy + ARROW / 2 * dx);
        head.lineTo(tip.getX() - ARROW * dx + ARROW / 2 * dy, tip.getY() - ARROW * dy - ARROW / 2 * dx);
        head.closePath();
        return head;
    }
}
