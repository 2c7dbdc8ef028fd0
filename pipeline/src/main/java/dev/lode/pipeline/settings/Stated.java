package dev.lode.pipeline.settings;

/**
 * A value and who says it.
 *
 * @param origin {@code default}, {@code --graph}, {@code LODE_GRAPH}, or {@code lode.yml:4:8}
 */
public record Stated(String value, String origin) {}
