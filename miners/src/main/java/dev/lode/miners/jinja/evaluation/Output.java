package dev.lode.miners.jinja.evaluation;

import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.source.Segments;
import java.util.ArrayList;
import java.util.List;

/** The text of a rendering, which knows from which line of the file each of its lines came. */
public final class Output {

    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> lines = new ArrayList<>(List.of(0));
    private boolean visible;

    public Output(Budget budget) {
        this.budget = budget;
    }

    /** Text of the file itself, which begins at a line of it. */
    void data(String written, int line) {
        write(written, line, true);
    }

    /** Text that an expression at a line of the file gave. */
    void value(String written, int line) {
        write(written, line, false);
    }

    private void write(String written, int line, boolean advances) {
        budget.write(written.length());
        text.append(written);
        int at = line;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\n') {
                mark(at, false);
                at += advances ? 1 : 0;
                lines.add(0);
                visible = false;
            } else if (!visible) {
                mark(at, !Segments.blank(c));
            }
        }
    }

    private void mark(int line, boolean isVisible) {
        if (isVisible || lines.getLast() == 0) {
            lines.set(lines.size() - 1, line);
        }
        visible |= isVisible;
    }

    public String text() {
        return text.toString();
    }

    /** For each line of the text; an empty last line belongs to the line before. */
    public List<Integer> lines() {
        List<Integer> all = new ArrayList<>(lines);
        if (all.getLast() == 0) {
            all.set(all.size() - 1, all.size() > 1 ? all.get(all.size() - 2) : 1);
        }
        return List.copyOf(all);
    }
}
