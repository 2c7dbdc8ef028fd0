package dev.lode.pipeline.report.image;

import dev.lode.pipeline.report.diagram.Paint;
import dev.lode.pipeline.report.diagram.Picture;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Four coloured quarters with numbered points; a number stands where it hides the least. */
final class PlaneDrawing {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 460;
    private static final Rectangle2D.Double FIELD = new Rectangle2D.Double(36, 46, 590, 378);
    private static final double TITLE = 20;
    private static final double WORDS = 16;
    private static final double NUMBER = 13;
    private static final double RADIUS = 5;

    private final Palette palette;
    private final Typeface typeface;
    private final List<Mark> marks = new ArrayList<>();

    private PlaneDrawing(Palette palette, Typeface typeface) {
        this.palette = palette;
        this.typeface = typeface;
    }

    static Drawing of(Picture.Plane plane, Palette palette, Typeface typeface) {
        PlaneDrawing drawing = new PlaneDrawing(palette, typeface);
        drawing.quarters(plane.corners());
        drawing.axes(plane);
        drawing.points(plane.points());
        return new Drawing(WIDTH, HEIGHT, palette.page().fill(), List.copyOf(drawing.marks));
    }

    private void quarters(List<String> corners) {
        double halfWidth = FIELD.width / 2;
        double halfHeight = FIELD.height / 2;
        for (int i = 0; i < corners.size(); i++) {
            Paint paint = palette.corner(i + 1);
            double x = FIELD.x + (i == 0 || i == 3 ? halfWidth : 0);
            double y = FIELD.y + (i > 1 ? halfHeight : 0);
            marks.add(new Mark.Box(x, y, halfWidth, halfHeight, 0, paint.fill(), "none"));
            marks.add(new Mark.Words(corners.get(i), x + halfWidth / 2, y + 20, WORDS, paint.text(), false));
        }
        line(new Line2D.Double(FIELD.getCenterX(), FIELD.y, FIELD.getCenterX(), FIELD.getMaxY()), 1);
        line(new Line2D.Double(FIELD.x, FIELD.getCenterY(), FIELD.getMaxX(), FIELD.getCenterY()), 1);
        marks.add(new Mark.Line(new Path2D.Double(FIELD), "none", palette.page().stroke(), 2));
    }

    private void line(Line2D line, double width) {
        marks.add(new Mark.Line(new Path2D.Double(line), "none", palette.page().stroke(), width));
    }

    private void axes(Picture.Plane plane) {
        String ink = palette.page().text();
        marks.add(new Mark.Words(
                plane.title(), WIDTH / 2, 30, TITLE, palette.point().text(), false));
        for (int i = 0; i < 2; i++) {
            double across = FIELD.x + FIELD.width * (1 + 2 * i) / 4;
            double up = FIELD.getMaxY() - FIELD.height * (1 + 2 * i) / 4;
            marks.add(new Mark.Words(plane.xEnds().get(i), across, HEIGHT - 14, WORDS, ink, false));
            marks.add(new Mark.Words(plane.yEnds().get(i), 24, up, WORDS, ink, true));
        }
    }

    private void points(List<Picture.Point> points) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Picture.Point point : points) {
            double x = FIELD.x + FIELD.width * point.x().doubleValue();
            double y = FIELD.getMaxY() - FIELD.height * point.y().doubleValue();
            marks.add(new Mark.Dot(x, y, RADIUS, palette.point().fill()));
            taken.add(new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        }
        for (int i = 0; i < points.size(); i++) {
            String label = points.get(i).label();
            Rectangle2D place = freest(taken.get(i), typeface.width(label, NUMBER), taken);
            taken.add(place);
            marks.add(new Mark.Words(
                    label,
                    place.getCenterX(),
                    place.getMaxY() - 2,
                    NUMBER,
                    palette.point().text(),
                    false));
        }
    }

    /** Below, right, left or above the point, then the corners: the first of those that overlap the least. */
    private static Rectangle2D freest(Rectangle2D point, double width, List<Rectangle2D> taken) {
        List<Rectangle2D> places = new ArrayList<>();
        for (int[] step : new int[][] {{0, 1}, {1, 0}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}}) {
            double x = point.getCenterX() + step[0] * (RADIUS + 2 + width / 2) - width / 2;
            double y = point.getCenterY() + step[1] * (RADIUS + 1 + NUMBER / 2) - NUMBER / 2;
            places.add(new Rectangle2D.Double(x, y, width, NUMBER));
        }
        Comparator<Rectangle2D> hidden = Comparator.comparingDouble(place -> hidden(place, taken));
        return places.stream().min(hidden).orElseThrow();
    }

    private static double hidden(Rectangle2D place, List<Rectangle2D> taken) {
        double outside = FIELD.contains(place) ? 0 : place.getWidth() * place.getHeight();
        return outside
                + taken.stream()
                        .map(place::createIntersection)
                        .filter(shared -> !shared.isEmpty())
                        .mapToDouble(shared -> shared.getWidth() * shared.getHeight())
                        .sum();
    }
}
