package dev.lode.miners.git;

import java.util.Arrays;

/**
 * The lines of a content as numbers: equal lines have equal numbers. A line ends with its newline, so that a last line
 * without one equals no other.
 *
 * @param ends where each line ends, in bytes
 */
record NumberedLines(int[] ids, int[] ends) {

    int count() {
        return ids.length;
    }

    int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    /** In bytes. */
    int length(int line) {
        return ends[line] - start(line);
    }

    /** How many lines end at an offset or before it. */
    int endingBy(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** The first line that starts at an offset or behind it; their count when none does. */
    int startingFrom(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return offset == 0 ? 0 : Math.min(count(), found < 0 ? -found : found + 1);
    }
}
