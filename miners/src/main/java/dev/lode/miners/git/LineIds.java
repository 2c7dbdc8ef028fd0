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
        int head = commonHead(before, after);
        int tail = commonTail(before, after, head);
        int headLines = lines(before, 0, head);
        int tailLines = lines(before, before.length - tail, before.length);
        int oldLines = headLines + lines(before, head, before.length - tail) + tailLines;
        int nowLines = headLines + lines(after, head, after.length - tail) + tailLines;
        Table table = new Table(before, after, oldLines + nowLines - headLines - tailLines);
        int[] old = new int[oldLines];
        table.number(before, 0, before.length, old, 0);
        int[] now = new int[nowLines];
        // Most lines stand in both where they stood; their numbers are known.
        System.arraycopy(old, 0, now, 0, headLines);
        table.number(after, head, after.length - tail, now, headLines);
        System.arraycopy(old, oldLines - tailLines, now, nowLines - tailLines, tailLines);
        return new LineIds(old, now, table.count);
    }

    /** Length of the whole lines that both begin with. */
    private static int commonHead(byte[] before, byte[] after) {
        int end = Arrays.mismatch(before, after);
        int at = end < 0 ? before.length : end;
        while (at > 0 && before[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Length of the whole lines that both end with, behind the common head. */
    private static int commonTail(byte[] before, byte[] after, int head) {
        int most = Math.min(before.length, after.length) - head;
        int length = 0;
        while (length < most && before[before.length - 1 - length] == after[after.length - 1 - length]) {
            length++;
        }
        while (length > 0 && !(startsLine(before, length) && startsLine(after, length))) {
            length--;
        }
        return length;
    }

    private static boolean startsLine(byte[] content, int fromEnd) {
        int at = content.length - fromEnd;
        return at == 0 || content[at - 1] == '\n';
    }

    private static int lines(byte[] content, int start, int end) {
        int lines = end > start && content[end - 1] != '\n' ? 1 : 0;
        for (int i = start; i < end; i++) {
            if (content[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** Finds lines by hash and content; open addressing, at most half full. */
    private static final class Table {

        private static final long HASH = 0xffff_ffff_0000_0000L;

        private final byte[] before;
        private final byte[] after;

        /** Hash in the upper half, number + 1 in the lower. */
        private final long[] slots;

        private final int[] starts;
        private final int[] ends;
        private int firstOfAfter;
        private int count;

        Table(byte[] before, byte[] after, int lines) {
            this.before = before;
            this.after = after;
            slots = new long[Integer.highestOneBit(Math.max(4, lines)) * 4];
            starts = new int[lines];
            ends = new int[lines];
        }

        /** Numbers the lines of a part. The content before must be numbered whole before any of the other. */
        void number(byte[] content, int from, int to, int[] into, int at) {
            firstOfAfter = content == before ? Integer.MAX_VALUE : Math.min(firstOfAfter, count);
            int start = from;
            int hash = 0;
            int line = at;
            for (int i = from; i < to; i++) {
                hash = hash * 31 + content[i];
                if (content[i] == '\n' || i == to - 1) {
                    into[line++] = number(content, start, i + 1, hash);
                    start = i + 1;
                    hash = 0;
                }
            }
        }

        private int number(byte[] content, int start, int end, int hash) {
            int mixed = hash * 0x9E3779B9;
            int slot = mixed >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
            long key = (long) mixed << 32;
            while (slots[slot] != 0) {
                int id = (int) slots[slot] - 1;
                if ((slots[slot] & HASH) == key
                        && Arrays.equals(
                                id < firstOfAfter ? before : after, starts[id], ends[id], content, start, end)) {
                    return id;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            starts[count] = start;
            ends[count] = end;
            slots[slot] = key | ++count;
            return count - 1;
        }
    }
}
