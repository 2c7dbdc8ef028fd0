package dev.lode.miners.git;

/**
 * Moves groups of changed lines to where git shows them. Where the line before a group equals its last one, either of
 * them may be the changed one: git lets the group stand beside changes of the other side, else where blank lines and
 * indentation make it look whole.
 */
final class GroupPlacement {

    /** A longer way is not looked at. */
    private static final int LONGEST_WAY = 100;

    private final ChangedLines lines;
    private final LineGroup group;
    private final LineGroup beside;

    private GroupPlacement(ChangedLines lines, ChangedLines other) {
        this.lines = lines;
        this.group = new LineGroup(lines);
        this.beside = new LineGroup(other);
    }

    /** Moves the groups of the first side; those of the other stay. */
    static void settle(ChangedLines lines, ChangedLines other) {
        new GroupPlacement(lines, other).run();
    }

    private void run() {
        do {
            if (!group.empty()) {
                settle();
            }
        } while (group.next() && beside.next());
    }

    private void settle() {
        int length;
        int highest;
        boolean meets;
        do {
            length = group.length();
            while (group.slideUp()) {
                beside.previous();
            }
            highest = group.end();
            meets = !beside.empty();
            while (group.slideDown()) {
                beside.next();
                meets |= !beside.empty();
            }
        } while (length != group.length());
        if (group.end() == highest) {
            return;
        }
        if (meets) {
            while (beside.empty()) {
                slideUp();
            }
        } else {
            int best = best(highest, length);
            while (group.end() > best) {
                slideUp();
            }
        }
    }

    private void slideUp() {
        group.slideUp();
        beside.previous();
    }

    /** The end at which both edges of the group look best; of several the lowest. */
    private int best(int highest, int length) {
        int end = Math.max(highest, Math.max(group.end() - length - 1, group.end() - LONGEST_WAY));
        int best = end;
        SplitScore bestScore = score(end, length);
        for (end++; end <= group.end(); end++) {
            SplitScore score = score(end, length);
            if (score.compareTo(bestScore) <= 0) {
                best = end;
                bestScore = score;
            }
        }
        return best;
    }

    private SplitScore score(int end, int length) {
        return SplitScore.of(lines, end).plus(SplitScore.of(lines, end - length));
    }
}
