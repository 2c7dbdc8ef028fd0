package dev.lode.miners.git;

import java.util.Arrays;

/** Every different line that was seen, by hash and content; open addressing, at most half full. */
final class LineTable {

    private static final long HASH = 0xffff_ffff_0000_0000L;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** How many lines may be left out. */
    private static final int NEAR = 128;

    /** What a line takes on average, generously. */
    private static final int BYTES_A_LINE = 48;

    private final int lines;

    /** Hash in the upper half, number + 1 in the lower. */
    private long[] slots;

    /** The lines one after another, and where each ends. */
    private byte[] text;

    private int[] ends;
    private int count;
    private int end;

    /** Lines that likely come next, for they came next when they were new. */
    private int next;

    private int other;

    /** @param lines for which there is room at first, a power of two */
    LineTable(int lines) {
        this.lines = lines;
        this.slots = new long[2 * lines];
        this.text = new byte[BYTES_A_LINE * lines];
        this.ends = new int[lines];
    }

    /** Whether there is no more room; it still gets as wide as a content needs it. */
    boolean full() {
        return count >= lines || size() >= BYTES_A_LINE * lines;
    }

    /** Forgets all lines, and the room that a huge content needed. */
    void clear() {
        count = 0;
        if (slots.length > 2 * lines) {
            slots = new long[2 * lines];
            ends = new int[lines];
        } else {
            Arrays.fill(slots, 0);
        }
        if (text.length > BYTES_A_LINE * lines) {
            text = new byte[BYTES_A_LINE * lines];
        }
    }

    /** How many different lines there are; their numbers begin at 0. */
    int count() {
        return count;
    }

    /** How many bytes they have. */
    int size() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /** Where the line ends that was numbered last. */
    int end() {
        return end;
    }

    /**
     * The number of the line that begins at a place, and ends behind its newline or with the content.
     *
     * @param to where the content ends
     */
    int number(byte[] content, int start, int to) {
        if (stands(next, content, start, to)) {
            return next++;
        }
        if (stands(other, content, start, to)) {
            next = other + 1;
            return other;
        }
        int id = find(content, start, to);
        // What follows a line that is found in many places is mostly what was to come before it.
        if (id >= next && id - next < NEAR) {
            next = id + 1;
        } else {
            other = id + 1;
        }
        return id;
    }

    /** Whether a content goes on with a line; then its end is known too. */
    private boolean stands(int id, byte[] content, int start, int to) {
        if (id >= count) {
            return false;
        }
        int first = id == 0 ? 0 : ends[id - 1];
        int behind = start + ends[id] - first;
        byte last = text[ends[id] - 1];
        if (behind > to
                || content[behind - 1] != last
                || (last != '\n' && behind < to)
                || !Arrays.equals(text, first, ends[id], content, start, behind)) {
            return false;
        }
        end = behind;
        return true;
    }

    private int find(byte[] content, int start, int to) {
        int hash = hash(content, start, to);
        long key = (long) hash << Integer.SIZE;
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int id = (int) slots[slot] - 1;
            if ((slots[slot] & HASH) == key
                    && Arrays.equals(text, id == 0 ? 0 : ends[id - 1], ends[id], content, start, end)) {
                return id;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        keep(content, start, end);
        slots[slot] = key | count;
        if (count * 2 > slots.length) {
            widen();
        }
        return count - 1;
    }

    /** Of what stands before the newline; finds the end on the way. */
    private int hash(byte[] content, int start, int to) {
        long hash = 0;
        for (int at = start; at < to; at += Newlines.WORD) {
            long word = Newlines.word(content, at, to);
            long newlines = Newlines.in(word);
            if (newlines != 0) {
                int bits = Long.numberOfTrailingZeros(newlines) & -Byte.SIZE;
                end = at + bits / Byte.SIZE + 1;
                return folded(mixed(hash, word & (1L << bits) - 1));
            }
            hash = mixed(hash, word);
        }
        end = to;
        return folded(hash);
    }

    private static long mixed(long hash, long word) {
        long mixed = (hash ^ word) * SPREAD;
        return mixed ^ mixed >>> Integer.SIZE;
    }

    private static int folded(long hash) {
        return (int) (hash * SPREAD >>> Integer.SIZE);
    }

    private int slot(int hash) {
        return hash >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    }

    private void keep(byte[] content, int start, int end) {
        int size = size();
        int length = end - start;
        if (size + length > text.length) {
            text = Arrays.copyOf(text, Math.max(size + length, 2 * text.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(content, start, text, size, length);
        ends[count++] = size + length;
    }

    private void widen() {
        long[] narrow = slots;
        slots = new long[narrow.length * 2];
        for (long entry : narrow) {
            if (entry != 0) {
                int slot = slot((int) (entry >>> 32));
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = entry;
            }
        }
    }
}
