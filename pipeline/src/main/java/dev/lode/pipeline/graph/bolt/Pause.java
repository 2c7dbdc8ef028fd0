package dev.lode.pipeline.graph.bolt;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Lets time pass before another attempt. */
@FunctionalInterface
public interface Pause {

    /** @param about how long, give or take */
    void pause(Duration about);

    /** A fifth more or less, so that two that failed together do not try again together. */
    static Pause jittered() {
        return about -> {
            try {
                Thread.sleep(about.multipliedBy(ThreadLocalRandom.current().nextLong(80, 121))
                        .dividedBy(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
