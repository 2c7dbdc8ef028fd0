package dev.lode.miners.runtimes;

/**
 * A version that a file states.
 *
 * @param name of the runtime, tool or system in lower case, or an image as {@link ImageReference} writes it
 * @param kind {@code runtime}, {@code tool}, {@code system} or {@code image}
 * @param stated as written
 * @param line from 1, or 0 where it is not known
 * @param confidence 1 where the file states it outright, less where a rule concludes it
 */
record Statement(String name, String kind, Version version, String stated, int line, double confidence) {}
