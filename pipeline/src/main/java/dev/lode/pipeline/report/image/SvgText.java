package dev.lode.pipeline.report.image;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A drawing as SVG that names nothing outside itself. Texts stay texts, so that they can be searched and copied. */
final class SvgText {

    private static final String FONTS = "Inter, Helvetica, Arial, sans-serif";

    private SvgText() {}

    static String of(Drawing drawing) {
        String size = number(drawing.width()) + " " + number(drawing.height());
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size
                + "\" width=\"" + number(drawing.width()) + "\" height=\"" + number(drawing.height())
                + "\" role=\"img\" font-family=\"" + FONTS + "\">\n");
        svg.append(mark(new Mark.Box(0, 0, drawing.width(), drawing.height(), 0, drawing.ground(), "none")));
        drawing.marks().forEach(mark -> svg.append(mark(mark)));
        return svg.append("</svg>\n").toString();
    }

    private static String mark(Mark mark) {
        return switch (mark) {
            case Mark.Box box ->
                "<rect" + length("x", box.x()) + length("y", box.y()) + length("width", box.width())
                        + length("height", box.height()) + (box.radius() > 0 ? length("rx", box.radius()) : "")
                        + colour("fill", box.fill())
                        + (box.stroke().equals("none") ? "" : colour("stroke", box.stroke()))
                        + "/>\n";
            case Mark.Dot dot ->
                "<circle" + length("cx", dot.x()) + length("cy", dot.y()) + length("r", dot.radius())
                        + colour("fill", dot.fill()) + "/>\n";
            case Mark.Line line ->
                "<path d=\"" + path(line.path()) + "\"" + colour("fill", line.fill()) + colour("stroke", line.stroke())
                        + length("stroke-width", line.width()) + "/>\n";
            case Mark.Words words ->
                "<text" + place(words) + length("font-size", words.size()) + colour("fill", words.fill())
                        + " text-anchor=\"middle\">" + escaped(words.text()) + "</text>\n";
        };
    }

    private static String place(Mark.Words words) {
        return words.upright()
                ? " transform=\"translate(" + number(words.x()) + " " + number(words.baseline()) + ") rotate(-90)\""
                : length("x", words.x()) + length("y", words.baseline());
    }

    private static String path(Path2D path) {
        StringBuilder commands = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> commands.append("M").append(points(at, 1));
                case PathIterator.SEG_LINETO -> commands.append("L").append(points(at, 1));
                case PathIterator.SEG_QUADTO -> commands.append("Q").append(points(at, 2));
                case PathIterator.SEG_CUBICTO -> commands.append("C").append(points(at, 3));
                default -> commands.append("Z");
            }
        }
        return commands.toString();
    }

    private static String points(double[] at, int count) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < 2 * count; i++) {
            points.append(i == 0 ? "" : " ").append(number(at[i]));
        }
        return points.toString();
    }

    private static String length(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    private static String colour(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }

    /** Two decimals at most. */
    private static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Also what no XML document may hold at all becomes the sign for that. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(character) ? character : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int character) {
        return character >= ' ' && (character < 0xD800 || character >= 0xE000) && (character & 0xFFFE) != 0xFFFE;
    }
}
