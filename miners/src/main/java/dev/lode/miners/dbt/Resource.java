package dev.lode.miners.dbt;

import dev.lode.miners.dbt.manifest.ManifestNode;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.template.ModelConfig;
import dev.lode.miners.dbt.template.Relation;
import dev.lode.miners.dbt.template.RelationValue;
import dev.lode.miners.dbt.template.TemplateSubject;
import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Keys;
import dev.lode.spi.NodeKey;
import java.util.Optional;

/**
 * A model, snapshot or seed that a project defines.
 *
 * @param name as {@code ref} names it; with {@code .v2} for a version
 * @param kind {@code model}, {@code snapshot} or {@code seed}
 * @param language {@code sql}, {@code python} or {@code csv}
 * @param line where it begins
 * @param node what the manifest says of it, if one is to be believed
 * @param relation its table, or what the table of an ephemeral model would be
 * @param query what is known of its query
 */
record Resource(
        DbtProject project,
        String name,
        String kind,
        String language,
        String path,
        int line,
        ModelConfig config,
        Optional<ManifestNode> node,
        Relation relation,
        Query query) {

    NodeKey key(String repository) {
        return kind.equals("seed")
                ? Keys.seed(repository, project.name(), name)
                : Keys.model(repository, project.name(), name);
    }

    /** True when dbt makes no table of it. */
    boolean ephemeral() {
        return config.get("materialized").orElse("").equals("ephemeral");
    }

    TemplateSubject subject(char quote) {
        return new TemplateSubject(project, name, path, kind, config, RelationValue.of(relation.name(), quote));
    }

    String nodeType() {
        return kind.equals("seed") ? NodeTypes.SEED : NodeTypes.MODEL;
    }
}
