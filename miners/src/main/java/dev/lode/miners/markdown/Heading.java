package dev.lode.miners.markdown;

/**
 * A heading of the document itself, not of a list or a quotation in it.
 *
 * @param line its first, from 1
 */
record Heading(String text, int level, int line) {}
