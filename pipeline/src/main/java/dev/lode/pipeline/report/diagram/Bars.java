package dev.lode.pipeline.report.diagram;

import java.util.List;
import java.util.stream.Collectors;

/** Columns of whole numbers in the order given. */
public record Bars(String title, String unit, List<Bar> bars) {

    public record Bar(String label, long value) {}

    public Diagram draw(Limits limits) {
        long largest = bars.stream().mapToLong(Bar::value).max().orElse(0);
        if (largest <= 0) {
            return Diagram.NOTHING;
        }
        String labels =
                bars.stream().map(bar -> MermaidLabel.chart(bar.label(), 24)).collect(Collectors.joining(", "));
        String values = bars.stream().map(bar -> Long.toString(bar.value())).collect(Collectors.joining(", "));
        long top = above(largest);
        String source = "xychart-beta\n  title " + MermaidLabel.chart(title, 60) + "\n  x-axis [" + labels
                + "]\n  y-axis " + MermaidLabel.chart(unit, 24) + " 0 --> " + top + "\n  bar [" + values + "]\n";
        return source.length() > limits.characters() ? Diagram.NOTHING : new Diagram(source, "", picture(top));
    }

    private Picture picture(long top) {
        return new Picture.Columns(
                MermaidLabel.chartText(title, 60),
                MermaidLabel.chartText(unit, 24),
                top,
                bars.stream()
                        .map(bar -> new Picture.Column(MermaidLabel.chartText(bar.label(), 24), bar.value()))
                        .toList());
    }

    /** The next round number: 1, 2 or 5 and zeros. */
    private static long above(long largest) {
        long step = 1;
        while (step * 10 <= largest) {
            step *= 10;
        }
        return (largest + step / 2 - 1 + (step == 1 ? 1 : 0)) / Math.max(1, step / 2) * Math.max(1, step / 2);
    }
}
