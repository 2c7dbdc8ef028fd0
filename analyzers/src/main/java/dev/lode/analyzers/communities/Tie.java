package dev.lode.analyzers.communities;

import java.util.Comparator;

/**
 * Two people who changed the same files.
 *
 * @param one the smaller number
 * @param files that both changed
 * @param weight in ten-thousandths
 */
record Tie(int one, int other, int files, long weight) {

    static final Comparator<Tie> STRONGEST_FIRST = Comparator.comparingLong(Tie::weight)
            .thenComparingInt(Tie::files)
            .reversed()
            .thenComparingInt(Tie::one)
            .thenComparingInt(Tie::other);
}
