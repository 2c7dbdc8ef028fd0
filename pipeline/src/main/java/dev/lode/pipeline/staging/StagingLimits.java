package dev.lode.pipeline.staging;

/**
 * How much the staging of one snapshot may take.
 *
 * @param factsPerPlugin facts that one plugin may state; one that states more is set aside as a whole, so that what is
 *     staged does not depend on the order of its threads
 * @param memory bytes for sorting; the rest goes to disk
 * @param leastFree bytes that the disk must have free at the beginning
 */
public record StagingLimits(long factsPerPlugin, long memory, long leastFree) {

    public static final StagingLimits DEFAULT = new StagingLimits(50_000_000, 64L << 20, 64L << 20);
}
