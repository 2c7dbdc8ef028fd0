package dev.lode.pipeline.report.diagram;

import dev.lode.pipeline.report.text.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbered points on two axes. The cross in the middle stands at stated values; each half is scaled to the largest.
 *
 * @param x the axis to the right, y the axis upwards
 * @param corners names of the quadrants: top right, top left, bottom left, bottom right
 */
public record Quadrant(String title, Axis x, Axis y, List<String> corners, Figures figures) {

    /** Characters of a name. */
    private static final int LONGEST = 40;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal EDGE = new BigDecimal("0.02");

    /** @param cross value in the middle, halved from the largest when all values lie below it */
    public record Axis(String low, String high, String unit, List<BigDecimal> values, BigDecimal cross) {

        public Axis {
            BigDecimal largest = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
            cross = largest.compareTo(cross) > 0 ? cross : largest.divide(BigDecimal.TWO, 0, RoundingMode.UP);
        }

        BigDecimal at(int index) {
            BigDecimal value = values.get(index);
            BigDecimal largest = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
            BigDecimal position = value.compareTo(cross) <= 0
                    ? HALF.multiply(ratio(value, cross))
                    : HALF.add(HALF.multiply(ratio(value.subtract(cross), largest.subtract(cross))));
            BigDecimal inside = position.max(EDGE).min(BigDecimal.ONE.subtract(EDGE));
            return inside.setScale(2, RoundingMode.HALF_UP);
        }

        private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
            return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, 6, RoundingMode.HALF_UP);
        }
    }

    public Diagram draw(Limits limits) {
        if (x.values().isEmpty()) {
            return Diagram.NOTHING;
        }
        StringBuilder source = new StringBuilder("quadrantChart\n  title " + plain(title) + "\n");
        source.append("  x-axis ")
                .append(axis(x))
                .append("\n  y-axis ")
                .append(axis(y))
                .append("\n");
        for (int i = 0; i < corners.size(); i++) {
            source.append("  quadrant-" + (i + 1) + " " + MermaidLabel.chart(corners.get(i), LONGEST) + "\n");
        }
        for (int i = 0; i < x.values().size(); i++) {
            source.append("  \"" + (i + 1) + "\": [" + x.at(i).toPlainString() + ", "
                    + y.at(i).toPlainString() + "]\n");
        }
        return source.length() > limits.characters()
                ? Diagram.NOTHING
                : new Diagram(source.toString(), remark(), picture());
    }

    private Picture picture() {
        List<Picture.Point> points = new ArrayList<>();
        for (int i = 0; i < x.values().size(); i++) {
            points.add(new Picture.Point(Integer.toString(i + 1), x.at(i), y.at(i)));
        }
        return new Picture.Plane(
                plain(title),
                ends(x),
                ends(y),
                corners.stream().map(Quadrant::name).toList(),
                List.copyOf(points));
    }

    private static List<String> ends(Axis axis) {
        return List.of(name(axis.low()), name(axis.high()));
    }

    private static String name(String text) {
        return MermaidLabel.chartText(text, LONGEST);
    }

    private static String axis(Axis axis) {
        return MermaidLabel.chart(axis.low(), LONGEST) + " --> " + MermaidLabel.chart(axis.high(), LONGEST);
    }

    private static String plain(String title) {
        return title.replaceAll("[^\\p{L}\\p{N} ]", "");
    }

    private String remark() {
        return "The cross marks " + figures.number(x.cross()) + " " + x.unit() + " and " + figures.number(y.cross())
                + " " + y.unit() + "; each half is scaled to the largest value.";
    }
}
