package dev.lode.miners.dbt;

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
        Query query) {

    NodeKey key(String repository) {
        return kind.equals("seed")
                ? Keys.seed(repository, project.name(), name)
                : Keys.model(repository, project.name(), name);
    }

    String nodeType() {
        return kind.equals("seed") ? NodeTypes.SEED : NodeTypes.MODEL;
    }
}
