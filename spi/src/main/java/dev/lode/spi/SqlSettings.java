package dev.lode.spi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person says of the SQL of a landscape.
 *
 * @param dialects in their order; of those that match a path the first counts
 * @param names in their order; of those that match a name the first counts
 * @param variables what stands for a variable in the name of a table, by its name; dots and hyphens of it are lines
 */
public record SqlSettings(List<DialectRule> dialects, List<NameRule> names, SortedMap<String, String> variables) {

    private static final SqlSettings NONE = new SqlSettings(List.of(), List.of(), new TreeMap<>());

    public SqlSettings {
        dialects = List.copyOf(dialects);
        names = List.copyOf(names);
        variables = Collections.unmodifiableSortedMap(plain(variables));
    }

    private static SortedMap<String, String> plain(Map<String, String> variables) {
        SortedMap<String, String> plain = new TreeMap<>();
        variables.forEach((name, value) -> plain.put(plain(name), value));
        return plain;
    }

    private static String plain(String name) {
        return name.replace('.', '_').replace('-', '_');
    }

    /**
     * Says what SQL some files are.
     *
     * @param files a glob on paths
     * @param dialect its name
     */
    public record DialectRule(String files, String dialect) {}

    /** Where nobody says anything. */
    public static SqlSettings none() {
        return NONE;
    }

    /** The name of the dialect of a file. */
    public Optional<String> dialect(String path) {
        return dialects.stream()
                .filter(rule -> Glob.of(rule.files()).matches(path))
                .map(DialectRule::dialect)
                .findFirst();
    }

    /** What stands for a variable, however the code writes its name. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(plain(name)));
    }

    /**
     * The one name of a table, that all facts have, whichever plugin states them: environments name it differently, and
     * where no schema is named it is {@link LocalTable one of the repository}.
     *
     * @param repository whose file names it; empty where the name is already one of facts
     */
    public String table(String repository, String name) {
        String known = LocalTable.named(repository, renamed(name));
        return LocalTable.is(known) ? renamed(known) : known;
    }

    private String renamed(String name) {
        for (NameRule rule : names) {
            Optional<String> renamed = rule.rename(name);
            if (renamed.isPresent()) {
                return renamed.get();
            }
        }
        return name;
    }
}
