package dev.lode.miners.python;

import dev.lode.miners.code.NotebookCell;
import dev.lode.miners.code.NotebookCell.Line;
import dev.lode.miners.code.NotebookFile;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The Python of a Jupyter notebook: its code cells as one text, in which each line has the number that it has in the
 * file, or a greater one where the file holds several in one line. Lines and cells for the shell of the notebook are left
 * out, and a notebook in another language has none.
 */
final class NotebookText {

    private static final Pattern SHELL = Pattern.compile("\\s*(?:%|!|\\?).*|\\w+\\s*=\\s*(?:%[A-Za-z]|!).*|.*\\?\\s*");
    private static final Pattern OTHER_CELL = Pattern.compile("\\s*%%(?!time|capture).*");

    private NotebookText() {}

    /** @throws IOException when it is no JSON */
    static String of(String json) throws IOException {
        NotebookFile notebook = NotebookFile.of(json);
        boolean isPython = notebook.languages().stream().allMatch(language -> language.startsWith("python"));
        return isPython ? text(notebook) : "";
    }

    private static String text(NotebookFile notebook) {
        StringBuilder text = new StringBuilder();
        int at = 1;
        for (NotebookCell cell : notebook.cells()) {
            for (Line line : isPython(cell) ? cell.lines() : List.<Line>of()) {
                for (; at < line.line(); at++) {
                    text.append('\n');
                }
                text.append(SHELL.matcher(line.text()).matches() ? "" : line.text())
                        .append('\n');
                at++;
            }
        }
        return text.toString();
    }

    private static boolean isPython(NotebookCell cell) {
        return cell.isCode()
                && !cell.lines().isEmpty()
                && !OTHER_CELL.matcher(cell.lines().getFirst().text()).matches();
    }
}
