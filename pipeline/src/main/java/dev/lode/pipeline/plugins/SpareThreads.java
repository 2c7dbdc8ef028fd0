package dev.lode.pipeline.plugins;

/**
 * How many threads of a run no repository needs. Each repository of the run has one from the beginning, be it read by
 * now or not; what is left, and what those leave that are read, may help where work is spread.
 */
public final class SpareThreads {

    private int spare;

    /** @param threads of the run; less than one is none to spare */
    public SpareThreads(int threads) {
        this.spare = threads;
    }

    /** Sets one thread aside for each of so many repositories, more than there are if need be. */
    public synchronized void reserve(int repositories) {
        spare -= repositories;
    }

    /** One that was reserved or taken is needed no more. */
    public synchronized void release() {
        spare++;
    }

    synchronized boolean take() {
        if (spare <= 0) {
            return false;
        }
        spare--;
        return true;
    }
}
