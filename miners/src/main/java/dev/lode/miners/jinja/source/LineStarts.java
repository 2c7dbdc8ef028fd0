package dev.lode.miners.jinja.source;

import java.util.Arrays;

/** The line of an offset. */
public final class LineStarts {

    private final int[] starts;

    public LineStarts(String text) {
        int[] found = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            found[line++] = i + 1;
        }
        this.starts = found;
    }

    /** From 1. */
    int of(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
