package dev.lode.miners.git;

import java.util.Arrays;

/** Every different line that was seen, by hash and content; open addressing, at most half full. */
final class LineTable {

    private static final long HASH = 0xffff_ffff_0000_0000L;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** How many lines may be left out. */
    private static final int NEAR = 128;

    private static final int FIRST_SLOTS = 1 << 16;
    private static final int FIRST_TEXT = 1 << 20;
    private static final int MOST_SLOTS = 1 << 19;
    private static final int MOST_TEXT = 1 << 23;

    /** Hash in the upper half, number + 1 in the lower. */
    private long[] slots = new long[FIRST_SLOTS];

    /** The lines one after another, and where each ends. */
    private byte[] text = new byte[FIRST_TEXT];

    private int[] ends = new int[FIRST_SLOTS / 2];
    private int count;
    private int end;

    /** Lines that likely come next, for they came next when they were new. */
    private int next;

    private int other;

    /** Forgets all lines but keeps the room, unless a huge content has widened it. */
    void clear() {
        count = 0;
        if (slots.length > MOST_SLOTS || text.length > MOST_TEXT) {
            slots = new long[FIRST_SLOTS];
            text = new byte[FIRST_TEXT];
            ends = new int[FIRST_SLOTS / 2];
        } else {
            Arrays.fill(slots, 0);
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

    /** The number of the line that begins at a place, and ends behind its newline or with the content. */
    int number(byte[] content, int start) {
        if (stands(next, content, start)) {
            return next++;
        }
        if (stands(other, content, start)) {
            next = other + 1;
            return other;
        }
        int id = find(content, start);
        // What follows a line that is found in many places is mostly what was to come before it.
        if (id >= next && id - next < NEAR) {
            next = id + 1;
        } else {
            other = id + 1;
        }
        return id;
    }

    /** Whether a content goes on with a line; then its end is known too. */
    private boolean stands(int id, byte[] content, int start) {
        if (id >= count) {
            return false;
        }
        int from = id == 0 ? 0 : ends[id - 1];
        int to = ends[id];
        int behind = start + to - from;
        byte last = text[to - 1];
        if (behind > content.length
                || content[behind - 1] != last
                || (last != '\n' && behind < content.length)
                || !Arrays.equals(text, from, to, content, start, behind)) {
            return false;
        }
        end = behind;
        return true;
    }

    private int find(byte[] content, int start) {
        int hash = hash(content, start);
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
    private int hash(byte[] content, int start) {
        long hash = 0;
        for (int at = start; at < content.length; at += Newlines.WORD) {
            long word = Newlines.word(content, at);
            long newlines = Newlines.in(word);
            if (newlines != 0) {
                int bits = Long.numberOfTrailingZeros(newlines) & -Byte.SIZE;
                end = at + bits / Byte.SIZE + 1;
                return folded(mixed(hash, word & (1L << bits) - 1));
            }
            hash = mixed(hash, word);
        }
        end = content.length;
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
