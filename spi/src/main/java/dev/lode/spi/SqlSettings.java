package dev.lode.spi;

import java.util.List;
import java.util.Optional;

/**
 * What a person says of the SQL of a landscape.
 *
 * @param dialects in their order; of those that match a path the first counts
 * @param names in their order; of those that match a name the first counts
 */
public record SqlSettings(List<DialectRule> dialects, List<NameRule> names) {

    private static final SqlSettings NONE = new SqlSettings(List.of(), List.of());

    public SqlSettings {
        dialects = List.copyOf(dialects);
        names = List.copyOf(names);
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

    /**
     * The one name of a table, that all facts have, whichever plugin states them: environments name it differently, and
     * where no schema is named it is {@link LocalTable one of the repository}.
     *
     * @param repository whose file names it; empty where the name is already one of facts
     */
    public String table(String repository, String name) {
        return LocalTable.named(repository, renamed(name));
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
