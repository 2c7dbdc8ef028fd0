package dev.lode.miners.java.calls;

/**
 * Where a declaration begins, annotations and modifiers included: how one is known to whoever reads the same text.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Place(String path, int line, int column) {}
