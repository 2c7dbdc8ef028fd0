package dev.lode.miners.dbt;

/**
 * What a properties file says of one thing.
 *
 * @param section {@code models}, {@code seeds}, {@code snapshots}, {@code sources} or {@code exposures}
 * @param path of the properties file
 */
record Described(String section, String name, YamlValue value, String path) {}
