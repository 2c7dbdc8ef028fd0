package dev.lode.pipeline.report.image;

import dev.lode.pipeline.report.diagram.Picture;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Columns with their values above them. */
final class ColumnsDrawing {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 300;
    private static final Rectangle2D.Double FIELD = new Rectangle2D.Double(78, 52, 668, 210);
    private static final double TITLE = 20;
    private static final double WORDS = 14;
    private static final double SHARE = 0.6;
    private static final int MOST_TICKS = 6;

    private final Palette palette;
    private final Typeface typeface;
    private final List<Mark> marks = new ArrayList<>();

    private ColumnsDrawing(Palette palette, Typeface typeface) {
        this.palette = palette;
        this.typeface = typeface;
    }

    static Drawing of(Picture.Columns columns, Palette palette, Typeface typeface) {
        ColumnsDrawing drawing = new ColumnsDrawing(palette, typeface);
        drawing.axes(columns);
        double slot = FIELD.width / columns.columns().size();
        for (int i = 0; i < columns.columns().size(); i++) {
            drawing.column(columns.columns().get(i), columns.top(), FIELD.x + slot * i, slot);
        }
        drawing.line(FIELD.x, FIELD.getMaxY(), FIELD.getMaxX(), FIELD.getMaxY(), 2);
        return new Drawing(WIDTH, HEIGHT, palette.page().fill(), List.copyOf(drawing.marks));
    }

    private void axes(Picture.Columns columns) {
        String ink = palette.page().text();
        marks.add(new Mark.Words(
                columns.title(), FIELD.getCenterX(), 30, TITLE, palette.point().text(), false));
        marks.add(new Mark.Words(columns.unit(), 22, FIELD.getCenterY(), WORDS, ink, true));
        long step = step(columns.top());
        for (long at = 0; at <= columns.top(); at += step) {
            double y = FIELD.getMaxY() - FIELD.height * at / columns.top();
            String label = Long.toString(at);
            line(FIELD.x - 5, y, FIELD.x, y, 1);
            marks.add(new Mark.Words(label, FIELD.x - 9 - typeface.width(label, WORDS) / 2, y + 5, WORDS, ink, false));
        }
        line(FIELD.x, FIELD.y - 6, FIELD.x, FIELD.getMaxY(), 2);
    }

    /** 1, 2 or 5 and zeros, so that there are few ticks. */
    private static long step(long top) {
        for (long ten = 1; ; ten *= 10) {
            for (long step : new long[] {ten, 2 * ten, 5 * ten}) {
                if (top / step <= MOST_TICKS) {
                    return step;
                }
            }
        }
    }

    private void column(Picture.Column column, long top, double left, double slot) {
        double height = FIELD.height * column.value() / top;
        double width = slot * SHARE;
        double middle = left + slot / 2;
        String ink = palette.page().text();
        marks.add(new Mark.Box(
                middle - width / 2,
                FIELD.getMaxY() - height,
                width,
                height,
                0,
                palette.bar().fill(),
                "none"));
        String value = Long.toString(column.value());
        marks.add(new Mark.Words(
                value,
                middle,
                FIELD.getMaxY() - height - 5,
                WORDS,
                palette.bar().text(),
                false));
        String label = typeface.shortened(column.label(), WORDS, slot - 6);
        marks.add(new Mark.Words(label, middle, HEIGHT - 16, WORDS, ink, false));
    }

    private void line(double fromX, double fromY, double toX, double toY, double width) {
        Path2D path = new Path2D.Double(new Line2D.Double(fromX, fromY, toX, toY));
        marks.add(new Mark.Line(path, "none", palette.page().stroke(), width));
    }
}
