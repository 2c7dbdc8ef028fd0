package dev.lode.miners.git;

import java.util.Arrays;

/**
 * Two contents as lists of numbers: equal lines have equal numbers. A line ends with its newline, so that a last line
 * without one equals no other.
 *
 * @param count how many different numbers there are; they begin at 0
 */
record LineIds(int[] before, int[] after, int count) {

    static LineIds of(byte[] before, byte[] after) {
        int lines = LineCounter.lines(before) + LineCounter.lines(after);
        Table table = new Table(lines);
        int[] old = table.ids(before);
        int[] now = table.ids(after);
        return new LineIds(old, now, table.count);
    }

    /** Finds lines by hash and content; open addressing, at most half full. */
    private static final class Table {

        private final int[] slots;
        private final byte[][] contents;
        private final int[] starts;
        private final int[] ends;
        private final int[] hashes;
        private int count;

        Table(int lines) {
            slots = new int[Integer.highestOneBit(Math.max(4, lines)) * 4];
            contents = new byte[lines][];
            starts = new int[lines];
            ends = new int[lines];
            hashes = new int[lines];
        }

        int[] ids(byte[] content) {
            int[] ids = new int[LineCounter.lines(content)];
            int start = 0;
            int hash = 0;
            int line = 0;
            for (int i = 0; i < content.length; i++) {
                hash = hash * 31 + content[i];
                if (content[i] == '\n' || i == content.length - 1) {
                    ids[line++] = id(content, start, i + 1, hash);
                    start = i + 1;
                    hash = 0;
                }
            }
            return ids;
        }

        private int id(byte[] content, int start, int end, int hash) {
            int slot = (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
            while (slots[slot] != 0) {
                int id = slots[slot] - 1;
                if (hashes[id] == hash && Arrays.equals(contents[id], starts[id], ends[id], content, start, end)) {
                    return id;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            contents[count] = content;
            starts[count] = start;
            ends[count] = end;
            hashes[count] = hash;
            slots[slot] = ++count;
            return count - 1;
        }
    }
}
