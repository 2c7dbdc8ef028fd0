package dev.lode.miners.paths;

import java.util.List;

/**
 * A rule by which names stand for paths.
 *
 * @param kind {@code paths}, {@code base}, {@code package}, {@code go} or {@code crate}
 * @param pattern a name, or the beginning and the end of names with {@code *} between
 * @param targets paths from the root of the repository in the order in which they are tried; {@code *} stands for what
 *     it stood for in the name
 * @param line of the file that states it
 */
record Mapping(String kind, String pattern, List<String> targets, int line) {}
