package dev.lode.miners.git;

import java.util.Arrays;

/**
 * Finds added and deleted lines as git's classic algorithm does, with its shortcuts: Myers' search from both ends, over
 * the lines that are left when those without a counterpart, and crowds of very common ones between them, are set aside.
 */
final class ClassicDifference {

    private static final int MOST_COMMON_LIMIT = 1024;
    private static final int NEIGHBOURS = 100;
    private static final int CROWD = 4;

    private final boolean[] added;
    private final boolean[] deleted;

    /**
     * Compares two regions, their ends exclusive.
     *
     * @param ids how many different lines there are
     */
    ClassicDifference(
            int[] before, int startBefore, int endBefore, int[] after, int startAfter, int endAfter, int ids) {
        int[] old = Arrays.copyOfRange(before, startBefore, endBefore);
        int[] now = Arrays.copyOfRange(after, startAfter, endAfter);
        int start = 0;
        int shorter = Math.min(old.length, now.length);
        while (start < shorter && old[start] == now[start]) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start && old[old.length - 1 - tail] == now[now.length - 1 - tail]) {
            tail++;
        }
        int[] oldLeft = left(old, occurrences(now, ids), start, old.length - tail);
        int[] nowLeft = left(now, occurrences(old, ids), start, now.length - tail);
        deleted = aside(old.length, oldLeft, start, tail);
        added = aside(now.length, nowLeft, start, tail);
        new MiddleSnake(lines(old, oldLeft), lines(now, nowLeft), (oldStart, oldEnd, nowStart, nowEnd) -> {
                    mark(deleted, oldLeft, oldStart, oldEnd);
                    mark(added, nowLeft, nowStart, nowEnd);
                })
                .run();
    }

    /** Of each line of the second region, whether it is added. */
    boolean[] added() {
        return added;
    }

    /** Of each line of the first region, whether it is deleted. */
    boolean[] deleted() {
        return deleted;
    }

    /** All but the common ends and what is left. */
    private static boolean[] aside(int length, int[] left, int start, int tail) {
        boolean[] aside = new boolean[length];
        Arrays.fill(aside, start, length - tail, true);
        for (int at : left) {
            aside[at] = false;
        }
        return aside;
    }

    private static void mark(boolean[] lines, int[] left, int from, int to) {
        for (int i = from; i < to; i++) {
            lines[left[i]] = true;
        }
    }

    private static int[] lines(int[] lines, int[] places) {
        return Arrays.stream(places).map(at -> lines[at]).toArray();
    }

    private static int[] occurrences(int[] lines, int ids) {
        int[] occurrences = new int[ids];
        for (int line : lines) {
            occurrences[line]++;
        }
        return occurrences;
    }

    /** What a line is when lines are set aside. */
    private enum Match {
        NONE,
        SOME,
        MANY
    }

    /** Where the lines stand that are not set aside. */
    private static int[] left(int[] lines, int[] occurrencesInOther, int start, int end) {
        int many = Math.min(MiddleSnake.root(lines.length), MOST_COMMON_LIMIT);
        Match[] matches = new Match[lines.length];
        for (int i = start; i < end; i++) {
            int number = occurrencesInOther[lines[i]];
            matches[i] = number == 0 ? Match.NONE : number >= many ? Match.MANY : Match.SOME;
        }
        int[] left = new int[end - start];
        int count = 0;
        for (int i = start; i < end; i++) {
            if (matches[i] == Match.SOME || (matches[i] == Match.MANY && !inCrowd(matches, i, start, end))) {
                left[count++] = i;
            }
        }
        return Arrays.copyOf(left, count);
    }

    /** True for a very common line in the midst of lines without a counterpart. */
    private static boolean inCrowd(Match[] matches, int at, int start, int end) {
        int alone = 0;
        int common = 1;
        int i = at - 1;
        for (; i >= Math.max(start, at - NEIGHBOURS) && matches[i] != Match.SOME; i--) {
            alone += matches[i] == Match.NONE ? 1 : 0;
            common += matches[i] == Match.MANY ? 1 : 0;
        }
        if (alone == 0) {
            return false;
        }
        int aloneBefore = alone;
        // git counts the line itself once for each direction.
        common++;
        for (i = at + 1; i <= Math.min(end - 1, at + NEIGHBOURS) && matches[i] != Match.SOME; i++) {
            alone += matches[i] == Match.NONE ? 1 : 0;
            common += matches[i] == Match.MANY ? 1 : 0;
        }
        return alone > aloneBefore && common * CROWD < common + alone;
    }
}
