package dev.lode.miners.git;

/**
 * How bad it looks when a group of changed lines begins or ends at a place, by git's own measure: the deeper the line
 * there is indented, the worse; blank lines make it better.
 */
record SplitScore(int indentation, int penalty) implements Comparable<SplitScore> {

    private static final int MOST_BLANKS = 20;

    private static final int START_OF_FILE = 1;
    private static final int END_OF_FILE = 21;
    private static final int BLANK_AROUND = -30;
    private static final int BLANK_BEHIND = 6;
    private static final int INDENTED = -4;
    private static final int INDENTED_AFTER_BLANK = 10;
    private static final int OUTDENTED = 24;
    private static final int DEDENTED = 23;
    private static final int LESS_AFTER_BLANK = 17;
    private static final int INDENTATION_WEIGHT = 60;

    /** The nearest line that is not blank, and how many blank ones lie before it. */
    private record Neighbour(int blanks, int indentation) {

        static Neighbour of(ChangedLines lines, int from, int step) {
            int blanks = 0;
            for (int line = from; line >= 0 && line < lines.count(); line += step) {
                int indentation = lines.indentation(line);
                if (indentation != ChangedLines.BLANK) {
                    return new Neighbour(blanks, indentation);
                }
                if (++blanks == MOST_BLANKS) {
                    return new Neighbour(blanks, 0);
                }
            }
            return new Neighbour(blanks, ChangedLines.BLANK);
        }
    }

    /** Of the place before a line. */
    static SplitScore of(ChangedLines lines, int line) {
        boolean atEnd = line >= lines.count();
        int own = atEnd ? ChangedLines.BLANK : lines.indentation(line);
        Neighbour before = Neighbour.of(lines, line - 1, -1);
        Neighbour behind = Neighbour.of(lines, line + 1, 1);
        boolean first = before.blanks == 0 && before.indentation == ChangedLines.BLANK;
        int blanksBehind = own == ChangedLines.BLANK ? 1 + behind.blanks : 0;
        int blanks = before.blanks + blanksBehind;
        int indentation = own == ChangedLines.BLANK ? behind.indentation : own;
        int penalty = (first ? START_OF_FILE : 0)
                + (atEnd ? END_OF_FILE : 0)
                + BLANK_AROUND * blanks
                + BLANK_BEHIND * blanksBehind
                + step(before.indentation, indentation, behind.indentation, blanks > 0);
        return new SplitScore(indentation, penalty);
    }

    private static int step(int before, int indentation, int behind, boolean blanks) {
        if (indentation == ChangedLines.BLANK || before == ChangedLines.BLANK || indentation == before) {
            return 0;
        }
        if (indentation > before) {
            return blanks ? INDENTED_AFTER_BLANK : INDENTED;
        }
        boolean begins = behind != ChangedLines.BLANK && behind > indentation;
        return blanks ? LESS_AFTER_BLANK : begins ? OUTDENTED : DEDENTED;
    }

    SplitScore plus(SplitScore other) {
        return new SplitScore(indentation + other.indentation, penalty + other.penalty);
    }

    /** Less is better. */
    @Override
    public int compareTo(SplitScore other) {
        return INDENTATION_WEIGHT * Integer.compare(indentation, other.indentation) + penalty - other.penalty;
    }
}
