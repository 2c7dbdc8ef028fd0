package dev.lode.miners.markdown;

/**
 * A part of a document, from a heading to the line before the next heading of any level.
 *
 * @param name the headings above it and its own; the file's name before the first heading
 * @param level 1 to 6; 0 before the first heading
 * @param line of the heading, from 1
 * @param endLine last line that is not blank
 */
record Section(String name, int level, int line, int endLine) {}
