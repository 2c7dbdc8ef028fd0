package dev.lode.spi;

import java.util.List;

/**
 * What a plugin is and when it runs.
 *
 * @param id short and unique, in lower case: {@code git}; the envelope's {@code kind}
 * @param version of its logic; raised whenever the same input would give other facts
 * @param summary one sentence for its user
 * @param reads types of facts that an analyzer asks for; it runs after all that emit them
 * @param emits types of facts that it may emit
 * @param files globs on paths; it runs on repositories where one matches, on every one if there is none
 */
public record PluginDescriptor(
        String id,
        int version,
        String summary,
        Scope scope,
        List<String> reads,
        List<String> emits,
        List<String> files) {

    /** What one call of the plugin sees. */
    public enum Scope {
        REPOSITORY,
        /** All repositories together; for analyzers only. */
        PORTFOLIO
    }

    public PluginDescriptor {
        reads = List.copyOf(reads);
        emits = List.copyOf(emits);
        files = List.copyOf(files);
    }
}
