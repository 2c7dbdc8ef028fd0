package dev.lode.analyzers.releases;

import java.util.Arrays;

/** Numbers of commits by their ids, from 0 on in the order of their coming; 28 to 36 bytes a commit. */
final class CommitNumbers {

    static final int UNKNOWN = -1;

    private static final int SMALLEST = 1 << 8;
    private static final int LONG_DIGITS = 16;
    private static final int HEX = 16;

    private long[] first = new long[SMALLEST / 2];
    private long[] second = new long[SMALLEST / 2];
    private int[] third = new int[SMALLEST / 2];
    /** Numbers by hash, open addressing. */
    private int[] slots = empty(SMALLEST);

    private int size;

    int size() {
        return size;
    }

    /** @param sha 40 hex digits that were not added before */
    int add(String sha) {
        if (size == first.length) {
            grow();
        }
        int number = size++;
        first[number] = Long.parseUnsignedLong(sha, 0, LONG_DIGITS, HEX);
        second[number] = Long.parseUnsignedLong(sha, LONG_DIGITS, 2 * LONG_DIGITS, HEX);
        third[number] = Integer.parseUnsignedInt(sha, 2 * LONG_DIGITS, sha.length(), HEX);
        put(number);
        return number;
    }

    /** The commit's number, or {@link #UNKNOWN}. */
    int of(String sha) {
        long head = Long.parseUnsignedLong(sha, 0, LONG_DIGITS, HEX);
        long middle = Long.parseUnsignedLong(sha, LONG_DIGITS, 2 * LONG_DIGITS, HEX);
        int tail = Integer.parseUnsignedInt(sha, 2 * LONG_DIGITS, sha.length(), HEX);
        for (int slot = slot(head); slots[slot] != UNKNOWN; slot = next(slot)) {
            int number = slots[slot];
            if (first[number] == head && second[number] == middle && third[number] == tail) {
                return number;
            }
        }
        return UNKNOWN;
    }

    private void put(int number) {
        int slot = slot(first[number]);
        while (slots[slot] != UNKNOWN) {
            slot = next(slot);
        }
        slots[slot] = number;
    }

    /** Ids are hashes themselves. */
    private int slot(long head) {
        return (int) head & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    private void grow() {
        int room = first.length * 2;
        first = Arrays.copyOf(first, room);
        second = Arrays.copyOf(second, room);
        third = Arrays.copyOf(third, room);
        slots = empty(room * 2);
        for (int number = 0; number < size; number++) {
            put(number);
        }
    }

    private static int[] empty(int room) {
        int[] slots = new int[room];
        Arrays.fill(slots, UNKNOWN);
        return slots;
    }
}
