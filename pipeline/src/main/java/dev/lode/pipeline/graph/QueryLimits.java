package dev.lode.pipeline.graph;

import java.time.Duration;

/**
 * How much one question may ask for.
 *
 * @param rows greatest number of rows of an answer
 */
public record QueryLimits(Duration time, int rows) {

    public static QueryLimits standard() {
        return new QueryLimits(Duration.ofSeconds(60), 100_000);
    }
}
