package dev.lode.miners.git;

import java.util.Arrays;

/** Every different line that was seen, by hash and content; open addressing, at most half full. */
final class LineTable {

    private static final long HASH = 0xffff_ffff_0000_0000L;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** Hash in the upper half, number + 1 in the lower. */
    private long[] slots = new long[1 << 12];

    /** The lines one after another, and where each ends. */
    private byte[] text = new byte[1 << 16];

    private int[] ends = new int[1 << 11];
    private int count;
    private int end;

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
            text = Arrays.copyOf(text, Math.max(size + length, text.length + text.length / 2));
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
