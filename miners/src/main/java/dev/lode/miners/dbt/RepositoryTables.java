package dev.lode.miners.dbt;

import dev.lode.miners.dbt.template.KnownTables;
import dev.lode.miners.dbt.template.RelationValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables that the dbt projects of a repository make or read. */
final class RepositoryTables implements KnownTables {

    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<String, RelationValue> tables = new HashMap<>();

    void add(Resources resources, List<SourceTable> sources) {
        char quote = resources.templates().quote();
        sources.forEach(source -> add(RelationValue.of(source.relation().name(), quote)));
        for (Resource resource : resources.all()) {
            RelationValue table = RelationValue.of(resource.relation().name(), quote);
            add(table);
            resources
                    .file(resource)
                    .filter(file -> !file.header().isEmpty())
                    .ifPresent(file -> columns.put(table.text(), file.header()));
        }
    }

    private void add(RelationValue table) {
        tables.put(table.schema().orElse("") + "." + table.identifier().orElse(""), table);
    }

    @Override
    public Optional<List<String>> columns(String table) {
        return Optional.ofNullable(columns.get(table));
    }

    @Override
    public Optional<RelationValue> named(String schema, String identifier) {
        return Optional.ofNullable(tables.get(schema + "." + identifier));
    }
}
