package dev.lode.miners.dbt;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Keys;
import dev.lode.spi.NodeKey;
import java.util.List;

/**
 * A model, snapshot or seed that a project defines.
 *
 * @param name as {@code ref} names it; with {@code .v2} for a version
 * @param kind {@code model}, {@code snapshot} or {@code seed}
 * @param language {@code sql}, {@code python} or {@code csv}
 * @param line where it begins
 * @param calls of its template code or Python code
 */
record Resource(
        DbtProject project,
        String name,
        String kind,
        String language,
        String path,
        int line,
        ModelConfig config,
        List<JinjaCall> calls) {

    NodeKey key(String repository) {
        return kind.equals("seed")
                ? Keys.seed(repository, project.name(), name)
                : Keys.model(repository, project.name(), name);
    }

    String nodeType() {
        return kind.equals("seed") ? NodeTypes.SEED : NodeTypes.MODEL;
    }
}
