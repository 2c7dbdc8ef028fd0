package dev.lode.miners.git;

/**
 * A run of changed lines of one side, or the place between two unchanged lines, which is an empty one: the groups of both
 * sides stand beside each other.
 */
final class LineGroup {

    private final ChangedLines lines;
    private int start;
    private int end;

    /** The first of a side. */
    LineGroup(ChangedLines lines) {
        this.lines = lines;
        growDown();
    }

    int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    boolean empty() {
        return start == end;
    }

    /** Goes on to the group behind the next unchanged line; false when there is none. */
    boolean next() {
        if (end == lines.count()) {
            return false;
        }
        start = end + 1;
        end = start;
        growDown();
        return true;
    }

    void previous() {
        end = start - 1;
        start = end;
        growUp();
    }

    /** Moves it by a line, where the line before it equals its last one, and takes in a group that it meets. */
    boolean slideUp() {
        if (start == 0 || !lines.same(start - 1, end - 1)) {
            return false;
        }
        lines.set(--start, true);
        lines.set(--end, false);
        growUp();
        return true;
    }

    /** Moves it by a line, where the line behind it equals its first one, and takes in a group that it meets. */
    boolean slideDown() {
        if (end == lines.count() || !lines.same(start, end)) {
            return false;
        }
        lines.set(start++, false);
        lines.set(end++, true);
        growDown();
        return true;
    }

    private void growUp() {
        while (lines.changed(start - 1)) {
            start--;
        }
    }

    private void growDown() {
        while (lines.changed(end)) {
            end++;
        }
    }
}
