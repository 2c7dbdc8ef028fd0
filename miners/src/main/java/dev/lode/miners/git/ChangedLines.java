package dev.lode.miners.git;

/**
 * The lines of one content that is compared with another: as numbers, and whether each stands on this side only.
 *
 * @param count how many of them are compared; the rest is the same on both sides
 */
record ChangedLines(NumberedLines lines, Slice content, int count, boolean[] changed) {

    private static final int TAB = 8;
    private static final int DEEPEST = 200;

    /** The indentation of a line without anything else. */
    static final int BLANK = -1;

    /** False beyond the ends. */
    boolean changed(int line) {
        return line >= 0 && line < count && changed[line];
    }

    boolean same(int line, int other) {
        return lines.ids()[line] == lines.ids()[other];
    }

    void set(int line, boolean isChanged) {
        changed[line] = isChanged;
    }

    /** In columns; {@link #BLANK} for a line of spaces. */
    int indentation(int line) {
        int columns = 0;
        for (int at = content.from() + lines.start(line); at < content.from() + lines.ends()[line]; at++) {
            byte character = content.array()[at];
            if (character == ' ') {
                columns++;
            } else if (character == '\t') {
                columns += TAB - columns % TAB;
            } else if (character < '\n' || character > '\r') {
                return columns;
            }
            if (columns >= DEEPEST) {
                return DEEPEST;
            }
        }
        return BLANK;
    }
}
