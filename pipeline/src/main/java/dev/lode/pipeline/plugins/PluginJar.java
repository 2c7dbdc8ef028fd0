package dev.lode.pipeline.plugins;

import java.nio.file.Path;

/**
 * A jar of plugins from outside, allowed by the configuration.
 *
 * @param sha256 64 hex digits that the jar must have
 */
public record PluginJar(Path jar, String sha256) {}
