package dev.lode.pipeline.report.diagram;

/** Colours of a class of nodes, each as {@code #rrggbb} or {@code #rgb}. */
public record Paint(String fill, String stroke, String text) {

    public Paint {
        for (String colour : new String[] {fill, stroke, text}) {
            if (!colour.matches("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")) {
                throw new IllegalArgumentException("not a colour like #1d4ed8: " + colour);
            }
        }
    }

    String classDef(String name) {
        return "  classDef " + name + " fill:" + fill + ",stroke:" + stroke + ",color:" + text + "\n";
    }
}
