package dev.lode.miners.dbt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of seeds, by the names of their tables. */
final class SeedColumns implements KnownColumns {

    private final Map<String, List<String>> byTable = new HashMap<>();

    void add(Resources resources) {
        char quote = resources.templates().quote();
        for (Resource resource : resources.all()) {
            resources
                    .file(resource)
                    .filter(file -> !file.header().isEmpty())
                    .ifPresent(file -> byTable.put(
                            RelationValue.of(resource.relation().name(), quote).text(), file.header()));
        }
    }

    @Override
    public Optional<List<String>> of(String table) {
        return Optional.ofNullable(byTable.get(table));
    }
}
