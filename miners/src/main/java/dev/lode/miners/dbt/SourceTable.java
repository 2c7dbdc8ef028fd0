package dev.lode.miners.dbt;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.manifest.ManifestNode;
import dev.lode.miners.dbt.manifest.ProjectManifest;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.Described;
import dev.lode.miners.dbt.project.Settings;
import dev.lode.miners.dbt.template.Relation;
import dev.lode.spi.Keys;
import dev.lode.spi.NodeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of a source.
 *
 * @param source name of the source
 * @param table its entry under {@code tables:}
 * @param path of the properties file
 * @param node what the manifest says of it, if there is one
 */
record SourceTable(
        DbtProject project,
        String source,
        String name,
        Relation relation,
        YamlValue table,
        String path,
        Optional<ManifestNode> node) {

    static List<SourceTable> of(DbtProject project, Described described, ProjectManifest manifest, Settings settings) {
        List<SourceTable> tables = new ArrayList<>();
        YamlValue source = described.value();
        Optional<String> database = settings.render(first(source, "database", "catalog"));
        YamlValue schema = first(source, "schema");
        Optional<String> schemaName = schema.present() ? settings.render(schema) : Optional.of(described.name());
        for (YamlValue table : source.get("tables").items()) {
            Optional<String> name = table.get("name").text();
            Optional<String> identifier =
                    table.get("identifier").present() ? settings.render(table.get("identifier")) : name;
            if (name.isPresent()) {
                Optional<ManifestNode> node = manifest.source(described.name(), name.get());
                Relation relation = node.flatMap(ManifestNode::relation)
                        .map(stated -> new Relation(stated, 1))
                        .orElseGet(() -> Relation.named(
                                database.or(project::targetDatabase), schemaName, identifier.orElse(name.get()), 1));
                tables.add(new SourceTable(
                        project, described.name(), name.get(), relation, table, described.path(), node));
            }
        }
        return tables;
    }

    private static YamlValue first(YamlValue source, String... keys) {
        YamlValue direct = source.any(keys);
        return direct.present() ? direct : source.get("config").any(keys);
    }

    NodeKey key(String repository) {
        return Keys.source(repository, project.name(), source, name);
    }
}
