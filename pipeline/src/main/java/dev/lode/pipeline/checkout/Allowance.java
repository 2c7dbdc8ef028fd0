package dev.lode.pipeline.checkout;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The time and the bytes that one exchange with a server may take; serves any number of threads. */
final class Allowance {

    private final Duration time;
    private final long start = System.nanoTime();
    private final long bytes;
    private long received;
    private Optional<Limit> exceeded = Optional.empty();

    /** What ran out. */
    enum Limit {
        TIME,
        BYTES
    }

    Allowance(Duration time, long bytes) {
        this.time = time;
        this.bytes = bytes;
    }

    /** What ran out first, if anything did. */
    synchronized Optional<Limit> exceeded() {
        if (exceeded.isEmpty()) {
            if (System.nanoTime() - start > time.toNanos()) {
                exceeded = Optional.of(Limit.TIME);
            } else if (received > bytes) {
                exceeded = Optional.of(Limit.BYTES);
            }
        }
        return exceeded;
    }

    /** Counts what a server sent. */
    synchronized void receive(long number) throws IOException {
        received += number;
        if (exceeded().isPresent()) {
            throw new IOException("the server took more than it may");
        }
    }
}
