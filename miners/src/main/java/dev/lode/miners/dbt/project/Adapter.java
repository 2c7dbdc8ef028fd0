package dev.lode.miners.dbt.project;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What connects a dbt project to its warehouse.
 *
 * @param type as dbt calls it: {@code snowflake}, {@code databricks}
 * @param from what says so: {@code manifest}, {@code profile}, {@code requirement}, {@code package}, {@code setting} or
 *     {@code name}
 */
public record Adapter(String type, String from) {

    /** The one that a place names; adapters that others are built on are named with these. */
    static Optional<Adapter> only(Collection<String> types, String from) {
        Set<String> left = new TreeSet<>(types);
        if (left.contains("databricks")) {
            left.remove("spark");
        }
        if (left.contains("redshift")) {
            left.remove("postgres");
        }
        return left.size() == 1 ? Optional.of(new Adapter(left.iterator().next(), from)) : Optional.empty();
    }
}
