package dev.lode.miners.git;

import java.util.Arrays;
import java.util.Optional;

/**
 * Numbers the lines of both sides of changes for all threads that look for them. What one of them has numbered another
 * one meets again, and how much is remembered does not grow with their number. A path is always numbered in the same
 * room, and only its lock is held, so that threads seldom wait for each other.
 */
final class LineMemory {

    private static final int ROOMS = 8;

    /** Different lines of one room; a line and where it stands in contents take about 100 bytes. */
    private static final int MOST_LINES = 1 << 16;

    private static final int BYTES_A_LINE = 100;

    /** The part of the heap that all rooms may take. */
    private static final int SHARE = 8;

    private final LineNumbers[] rooms = new LineNumbers[ROOMS];

    LineMemory() {
        long share = Runtime.getRuntime().maxMemory() / SHARE / ROOMS / BYTES_A_LINE;
        int lines = (int) Math.min(MOST_LINES, Long.highestOneBit(share));
        Arrays.setAll(rooms, room -> new LineNumbers(lines));
    }

    /** Empty when one of the contents is binary. */
    Optional<LineNumbers.Pair> pair(Side before, Slice old, Side after, Slice now) {
        LineNumbers numbers = rooms[Math.floorMod(after.path().hashCode(), ROOMS)];
        synchronized (numbers) {
            // What was numbered is known for text.
            boolean binary = !numbers.remembers(before.id()) && Blobs.binary(old)
                    || !numbers.remembers(after.id()) && Blobs.binary(now);
            return binary ? Optional.empty() : Optional.of(numbers.pair(before.id(), old, after.id(), now));
        }
    }
}
