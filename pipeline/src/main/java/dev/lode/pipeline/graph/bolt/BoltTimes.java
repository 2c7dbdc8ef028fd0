package dev.lode.pipeline.graph.bolt;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait for a Bolt server.
 *
 * @param connect for a connection
 * @param write for one transaction that writes
 * @param pauses before each further attempt, a fifth more or less
 */
public record BoltTimes(Duration connect, Duration write, List<Duration> pauses) {

    public static BoltTimes standard() {
        return new BoltTimes(
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                List.of(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(900)));
    }
}
