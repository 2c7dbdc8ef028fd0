package dev.lode.sql;

/**
 * A table that a statement names.
 *
 * @param name dotted, without quotes, in lower case
 * @param line where it stands, from 1
 * @param certain false where it was concluded from the text without a parse
 */
public record TableUse(String name, int line, boolean certain) {}
