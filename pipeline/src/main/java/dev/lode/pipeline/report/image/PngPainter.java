package dev.lode.pipeline.report.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * A drawing as PNG, at twice its size so that it is sharp on fine screens. Texts are drawn as outlines of the bundled
 * font: no font of the machine is asked for, so none has to be there.
 */
final class PngPainter {

    private static final double SCALE = 2;

    private final Typeface typeface;

    PngPainter(Typeface typeface) {
        this.typeface = typeface;
    }

    byte[] paint(Drawing drawing) {
        int width = (int) Math.ceil(drawing.width() * SCALE);
        int height = (int) Math.ceil(drawing.height() * SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(colour(drawing.ground()));
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(SCALE, SCALE);
            drawing.marks().forEach(mark -> paint(graphics, mark));
        } finally {
            graphics.dispose();
        }
        return PngBytes.of(image);
    }

    private void paint(Graphics2D graphics, Mark mark) {
        switch (mark) {
            case Mark.Box box -> {
                double arc = 2 * box.radius();
                Shape shape = new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc);
                paint(graphics, shape, box.fill(), box.stroke(), 1);
            }
            case Mark.Dot dot -> {
                double across = 2 * dot.radius();
                Shape shape = new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), across, across);
                paint(graphics, shape, dot.fill(), "none", 0);
            }
            case Mark.Line line -> paint(graphics, line.path(), line.fill(), line.stroke(), line.width());
            case Mark.Words words -> paint(graphics, outline(words), words.fill(), "none", 0);
        }
    }

    private Shape outline(Mark.Words words) {
        double half = typeface.width(words.text(), words.size()) / 2;
        Path2D line = typeface.outline(words.text(), -half, 0, words.size());
        AffineTransform place = AffineTransform.getTranslateInstance(words.x(), words.baseline());
        if (words.upright()) {
            place.rotate(-Math.PI / 2);
        }
        return place.createTransformedShape(line);
    }

    private static void paint(Graphics2D graphics, Shape shape, String fill, String stroke, double width) {
        if (!fill.equals("none")) {
            graphics.setColor(colour(fill));
            graphics.fill(shape);
        }
        if (!stroke.equals("none")) {
            graphics.setColor(colour(stroke));
            graphics.setStroke(new BasicStroke((float) width));
            graphics.draw(shape);
        }
    }

    /** {@code #rgb} says each digit once. */
    private static Color colour(String hex) {
        return Color.decode(hex.length() == 4 ? hex.replaceAll("[0-9a-fA-F]", "$0$0") : hex);
    }
}
