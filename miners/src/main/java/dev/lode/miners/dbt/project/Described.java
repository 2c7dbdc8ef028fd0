package dev.lode.miners.dbt.project;

import dev.lode.miners.code.YamlValue;

/**
 * What a properties file says of one thing.
 *
 * @param section {@code models}, {@code seeds}, {@code snapshots}, {@code sources} or {@code exposures}
 * @param path of the properties file
 */
public record Described(String section, String name, YamlValue value, String path) {}
