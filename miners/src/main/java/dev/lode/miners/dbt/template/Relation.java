package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.SchemaNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The name of the table that dbt makes or reads, as far as the repository says it.
 *
 * @param name dotted: database, schema and identifier, those that are known
 * @param confidence 1 when all three are stated
 */
public record Relation(String name, double confidence) {

    private static final double NO_DATABASE = 0.8;
    private static final double NO_TARGET_SCHEMA = 0.6;
    private static final double UNKNOWN_SCHEMA = 0.4;

    /**
     * The relation of a model, seed or snapshot.
     *
     * @param naming what the project does with a custom schema
     */
    public static Relation of(DbtProject project, String name, String kind, ModelConfig config, SchemaNaming naming) {
        boolean snapshot = kind.equals("snapshot");
        Optional<String> fixed = snapshot ? config.get("target_schema") : Optional.empty();
        Optional<String> database = (snapshot ? config.get("target_database") : Optional.<String>empty())
                .or(() -> config.get("database"))
                .or(project::targetDatabase);
        Optional<String> target = project.targetSchema();
        Optional<String> custom = config.get("schema");
        String identifier = config.get("alias").orElse(name.replace(".v", "_v"));
        double confidence = config.computed("schema") || config.computed("alias") ? UNKNOWN_SCHEMA : 1;
        Optional<String> schema = fixed;
        if (schema.isEmpty() && custom.isPresent()) {
            boolean prefixed = naming == SchemaNaming.TARGET_AND_CUSTOM && target.isPresent();
            schema = Optional.of(prefixed ? target.get() + "_" + custom.get() : custom.get());
            confidence = Math.min(confidence, naming.confidence(target.isPresent()));
        } else if (schema.isEmpty()) {
            schema = target;
            confidence = target.isEmpty() ? NO_TARGET_SCHEMA : confidence;
        }
        return named(database, schema, identifier, confidence);
    }

    public static Relation named(
            Optional<String> database, Optional<String> schema, String identifier, double confidence) {
        List<String> parts = new ArrayList<>();
        boolean both = database.isPresent() && schema.isPresent();
        if (both) {
            parts.add(database.get());
        }
        schema.ifPresent(parts::add);
        parts.add(identifier);
        return new Relation(
                String.join(".", parts),
                both ? confidence : Math.min(confidence, schema.isPresent() ? NO_DATABASE : NO_TARGET_SCHEMA));
    }

    public boolean certain() {
        return confidence >= 1;
    }
}
