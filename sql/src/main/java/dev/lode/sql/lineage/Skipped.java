package dev.lode.sql.lineage;

/**
 * A part of a statement that no rule covers.
 *
 * @param offset of its first character
 * @param length in characters
 * @param tokens that it holds
 */
public record Skipped(int offset, int length, int tokens) {}
