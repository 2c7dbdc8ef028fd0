package dev.lode.miners.code;

import java.util.List;

/**
 * A cell of a notebook.
 *
 * @param isCode it is to be run; else it is a text or its kind is not said
 */
public record NotebookCell(boolean isCode, List<Line> lines) {

    public NotebookCell {
        lines = List.copyOf(lines);
    }

    /**
     * A line of a cell.
     *
     * @param line where the file has it, from 1; several may share one
     */
    public record Line(String text, int line) {}
}
