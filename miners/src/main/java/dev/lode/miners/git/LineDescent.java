package dev.lode.miners.git;

import java.util.Arrays;

/**
 * Which line of a content was which one of the content before it, as {@code git blame} decides it: by git's classic
 * algorithm, with groups of changed lines where git shows them.
 */
final class LineDescent {

    /** A line that is new. */
    static final int NEW = -1;

    /** What git compares at once from the end. */
    private static final int BLOCK = 1024;

    private LineDescent() {}

    /** For each line of the content after the one before that it was, or {@link #NEW}; both from 0. */
    static int[] of(LineNumbers.Pair lines, Slice before, Slice after) {
        int tail = commonTail(before, after);
        int old = lines.before().endingBy(before.length() - tail);
        int now = lines.after().endingBy(after.length() - tail);
        ClassicDifference difference = new ClassicDifference(
                lines.before().ids(), 0, old, lines.after().ids(), 0, now, lines.count());
        ChangedLines deleted = new ChangedLines(lines.before(), before, old, difference.deleted());
        ChangedLines added = new ChangedLines(lines.after(), after, now, difference.added());
        GroupPlacement.settle(deleted, added);
        GroupPlacement.settle(added, deleted);
        return pairs(deleted, added, lines.after().count());
    }

    private static int[] pairs(ChangedLines deleted, ChangedLines added, int count) {
        int[] pairs = new int[count];
        Arrays.fill(pairs, NEW);
        int before = 0;
        for (int line = 0; line < count; line++) {
            if (!added.changed(line)) {
                while (deleted.changed(before)) {
                    before++;
                }
                pairs[line] = before++;
            }
        }
        return pairs;
    }

    /** Bytes at the end that git does not look at: whole blocks that are equal, but for the line that they begin in. */
    private static int commonTail(Slice before, Slice after) {
        int shorter = Math.min(before.length(), after.length());
        int tail = 0;
        while (tail + BLOCK <= shorter
                && Arrays.equals(
                        before.array(),
                        before.to() - tail - BLOCK,
                        before.to() - tail,
                        after.array(),
                        after.to() - tail - BLOCK,
                        after.to() - tail)) {
            tail += BLOCK;
        }
        int start = after.to() - tail;
        int kept = 0;
        while (kept < tail && after.array()[start + kept] != '\n') {
            kept++;
        }
        return tail - Math.min(tail, kept + 1);
    }
}
