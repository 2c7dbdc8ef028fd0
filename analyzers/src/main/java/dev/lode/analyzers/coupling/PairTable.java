package dev.lode.analyzers.coupling;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Counts of pairs, in a table that holds a limited number of them. When it is full it keeps half of the pairs, by their
 * hash, and the other half waits for another reading of the same history: {@link #next} says whether one is needed.
 */
final class PairTable {

    /** Pairs at a time: half full, the table takes 64 MB, and as much again while it is cut. */
    static final int LIMIT = (1 << 21) - 1;

    private static final int SMALLEST = 1 << 10;
    private static final long EMPTY = -1;

    /** Pairs whose hash has these low bits. */
    private record Part(int mask, int bits) {

        boolean holds(int hash) {
            return (hash & mask) == bits;
        }
    }

    /** Looks at a pair. */
    @FunctionalInterface
    interface Visitor {
        void pair(int a, int b, int shared, int recent);
    }

    private final int limit;
    private final Deque<Part> waiting = new ArrayDeque<>();
    private Part part = new Part(0, 0);
    private long[] pairs = new long[0];
    private int[] shared = new int[0];
    private int[] recent = new int[0];
    private int size;

    /** @param limit pairs at a time, at least 1 */
    PairTable(int limit) {
        this.limit = limit;
        waiting.push(part);
    }

    /** Begins the next reading with an empty table; false when all pairs were counted. */
    boolean next() {
        if (waiting.isEmpty()) {
            return false;
        }
        part = waiting.pop();
        clear(SMALLEST);
        return true;
    }

    void add(int a, int b, boolean isRecent) {
        long pair = ((long) a << Integer.SIZE) | b;
        int hash = hash(pair);
        if (part.holds(hash)) {
            count(pair, hash, 1, isRecent ? 1 : 0);
            while (size > limit) {
                split();
            }
        }
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] != EMPTY) {
                visitor.pair((int) (pairs[i] >>> Integer.SIZE), (int) pairs[i], shared[i], recent[i]);
            }
        }
    }

    private void count(long pair, int hash, int more, int moreRecent) {
        int mask = pairs.length - 1;
        int slot = Integer.reverse(hash) & mask;
        while (pairs[slot] != EMPTY && pairs[slot] != pair) {
            slot = (slot + 1) & mask;
        }
        if (pairs[slot] == EMPTY) {
            pairs[slot] = pair;
            size++;
        }
        shared[slot] += more;
        recent[slot] += moreRecent;
        if (size * 2 > pairs.length) {
            keep(pairs.length * 2);
        }
    }

    private void split() {
        int mask = part.mask() << 1 | 1;
        int bit = mask ^ part.mask();
        waiting.push(new Part(mask, part.bits() | bit));
        part = new Part(mask, part.bits());
        keep(pairs.length);
    }

    /** Moves what belongs to the part to new room. */
    private void keep(int room) {
        long[] oldPairs = pairs;
        int[] oldShared = shared;
        int[] oldRecent = recent;
        clear(room);
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldPairs[i] != EMPTY && part.holds(hash(oldPairs[i]))) {
                count(oldPairs[i], hash(oldPairs[i]), oldShared[i], oldRecent[i]);
            }
        }
    }

    private void clear(int room) {
        pairs = new long[room];
        Arrays.fill(pairs, EMPTY);
        shared = new int[room];
        recent = new int[room];
        size = 0;
    }

    /** The finalizer of MurmurHash3, of which all bits depend on all bits. */
    private static int hash(long pair) {
        long hash = (pair ^ (pair >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) (hash ^ (hash >>> 33));
    }
}
