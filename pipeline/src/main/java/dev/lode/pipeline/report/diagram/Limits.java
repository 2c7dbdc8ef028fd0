package dev.lode.pipeline.report.diagram;

/**
 * How much one diagram may hold.
 *
 * @param nodes most nodes, the one that stands for the others included
 * @param edges most edges
 * @param label most characters of a label
 * @param characters most characters of the source
 */
public record Limits(int nodes, int edges, int label, int characters) {

    public Limits within(int charactersLeft) {
        return new Limits(nodes, edges, label, Math.min(characters, charactersLeft));
    }

    /** A fifth less of everything that can be left out. */
    Limits smaller() {
        return new Limits(Math.max(2, nodes * 4 / 5), Math.max(1, edges * 4 / 5), Math.max(12, label - 2), characters);
    }

    boolean isSmallest() {
        return nodes <= 2 && edges <= 1 && label <= 12;
    }
}
