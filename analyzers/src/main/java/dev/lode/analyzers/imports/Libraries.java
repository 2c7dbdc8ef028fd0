package dev.lode.analyzers.imports;

import dev.lode.spi.Evidence;
import dev.lode.spi.Relationship;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which repository declares which libraries, and which publishes them. */
final class Libraries {

    private final SortedMap<String, SortedMap<String, Evidence>> declared = new TreeMap<>();
    private final Map<String, SortedSet<String>> publishers = new HashMap<>();

    void declares(Relationship dependsOn) {
        declared.computeIfAbsent(dependsOn.start().text("name"), absent -> new TreeMap<>())
                .merge(dependsOn.end().text("purl"), dependsOn.evidence(), Imported::surer);
    }

    void publishes(Relationship publishes) {
        publishers
                .computeIfAbsent(publishes.end().text("purl"), absent -> new TreeSet<>())
                .add(publishes.start().text("name"));
    }

    /** The package URLs that a repository states in its build files, with where. */
    SortedMap<String, Evidence> declaredBy(String repository) {
        return declared.getOrDefault(repository, Collections.emptySortedMap());
    }

    boolean declares(String repository, String purl) {
        return declaredBy(repository).containsKey(purl);
    }

    /** The other repositories that publish a library; none when the repository publishes it itself. */
    SortedSet<String> suppliers(String repository, String purl) {
        SortedSet<String> all = publishers.getOrDefault(purl, Collections.emptySortedSet());
        return all.contains(repository) ? Collections.emptySortedSet() : all;
    }

    /** Those of some repositories that publish a fitting library which a repository declares. */
    SortedSet<String> suppliers(String repository, Collection<String> among, Predicate<String> fitting) {
        return declaredBy(repository).keySet().stream()
                .filter(fitting)
                .flatMap(purl -> suppliers(repository, purl).stream())
                .filter(among::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All repositories that declare a library. */
    Collection<String> declarers() {
        return declared.keySet();
    }
}
