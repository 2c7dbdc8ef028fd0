package dev.lode.miners.git;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts the lines between two contents that {@code git --histogram} shows as added and deleted. JGit's algorithm of
 * that name cuts off common ends first and therefore takes another way now and then; this is git's own: the longest run
 * of equal lines around the rarest line is common, and what lies before and after is compared in the same way. Git 2.54
 * and later compare once more where moving a changed group, to show it at a better place, joins it to another; nothing
 * is moved here. One instance counts many times, one after the other, and keeps its room.
 */
final class HistogramDifference {

    /** Where each line occurs more often than this, the classic algorithm takes over. */
    private static final int MOST_OCCURRENCES = 64;

    private static final int NONE = -1;

    /** Of the region in work: how often a line occurs before, where first, and where next. All 0 between regions. */
    private int[] occurrences = new int[0];

    private int[] first = new int[0];
    private int[] next = new int[0];

    private final Deque<Region> regions = new ArrayDeque<>();
    private int[] before = new int[0];
    private int[] after = new int[0];
    private int ids;
    private int added;
    private int deleted;

    private record Region(int startBefore, int endBefore, int startAfter, int endAfter) {}

    Change.Lines.Counted count(LineNumbers.Pair lines) {
        before = lines.before().ids();
        after = lines.after().ids();
        ids = lines.count();
        added = 0;
        deleted = 0;
        makeRoom();
        regions.push(new Region(0, before.length, 0, after.length));
        while (!regions.isEmpty()) {
            compare(regions.pop());
        }
        return new Change.Lines.Counted(added, deleted);
    }

    private void makeRoom() {
        if (occurrences.length < ids) {
            occurrences = new int[ids + ids / 2];
            first = new int[ids + ids / 2];
        }
        if (next.length < before.length) {
            next = new int[before.length + before.length / 2];
        }
    }

    private void compare(Region region) {
        if (region.startBefore == region.endBefore || region.startAfter == region.endAfter) {
            replaced(region);
            return;
        }
        Search search = new Search(region);
        search.run();
        if (search.common && search.rarest > MOST_OCCURRENCES) {
            ClassicDifference classic = new ClassicDifference(
                    before, region.startBefore, region.endBefore, after, region.startAfter, region.endAfter, ids);
            added += count(classic.added());
            deleted += count(classic.deleted());
        } else if (search.found) {
            regions.push(new Region(region.startBefore, search.startBefore, region.startAfter, search.startAfter));
            regions.push(new Region(search.endBefore + 1, region.endBefore, search.endAfter + 1, region.endAfter));
        } else {
            replaced(region);
        }
    }

    private static int count(boolean[] lines) {
        int count = 0;
        for (boolean line : lines) {
            count += line ? 1 : 0;
        }
        return count;
    }

    private void replaced(Region region) {
        deleted += region.endBefore - region.startBefore;
        added += region.endAfter - region.startAfter;
    }

    /** Looks for the common run of a region; its ends are inclusive. */
    private final class Search {

        private final Region region;
        private boolean common;
        private boolean found;
        private int rarest = MOST_OCCURRENCES + 1;
        private int startBefore;
        private int endBefore;
        private int startAfter;
        private int endAfter;

        Search(Region region) {
            this.region = region;
        }

        void run() {
            for (int i = region.endBefore - 1; i >= region.startBefore; i--) {
                int id = before[i];
                next[i] = occurrences[id] == 0 ? NONE : first[id];
                first[id] = i;
                occurrences[id]++;
            }
            for (int at = region.startAfter; at < region.endAfter; ) {
                at = look(at);
            }
            for (int i = region.startBefore; i < region.endBefore; i++) {
                occurrences[before[i]] = 0;
            }
        }

        /** Tries the runs through one line after; gives the next line that is worth a try. */
        private int look(int at) {
            int following = at + 1;
            int often = occurrences[after[at]];
            common |= often > 0;
            if (often == 0 || often > rarest) {
                return following;
            }
            for (int from = first[after[at]]; from != NONE; ) {
                int end = extend(from, at, often);
                following = Math.max(following, at + end - from + 1);
                from = next[from];
                while (from != NONE && from <= end) {
                    from = next[from];
                }
            }
            return following;
        }

        /** Extends the run through two equal lines, keeps it if it is the best, and gives its end before. */
        private int extend(int from, int at, int often) {
            int start = from;
            int end = from;
            int shift = at - from;
            int least = often;
            while (start > region.startBefore
                    && start + shift > region.startAfter
                    && before[start - 1] == after[start - 1 + shift]) {
                start--;
                least = Math.min(least, occurrences[before[start]]);
            }
            while (end + 1 < region.endBefore
                    && end + 1 + shift < region.endAfter
                    && before[end + 1] == after[end + 1 + shift]) {
                end++;
                least = Math.min(least, occurrences[before[end]]);
            }
            if (endBefore - startBefore < end - start || least < rarest) {
                found = true;
                startBefore = start;
                endBefore = end;
                startAfter = start + shift;
                endAfter = end + shift;
                rarest = least;
            }
            return end;
        }
    }
}
