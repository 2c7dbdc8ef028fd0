package dev.lode.miners.dbt.project;

import java.util.Optional;

/** What a project's {@code generate_schema_name} makes of a custom schema. */
public enum SchemaNaming {
    /** dbt's default: the target's schema, an underscore, the custom schema. */
    TARGET_AND_CUSTOM,
    /** A macro of the project that returns the custom schema alone. */
    CUSTOM,
    /** A macro that decides by the target, or does what cannot be read off it. */
    OTHER;

    /** @param body of the project's own macro, empty when it has none */
    static SchemaNaming of(Optional<String> body) {
        if (body.isEmpty()) {
            return TARGET_AND_CUSTOM;
        }
        StringBuilder compact = new StringBuilder();
        body.get().chars().filter(c -> !Character.isWhitespace(c) && c != '-').forEach(c -> compact.append((char) c));
        String plain = compact.toString();
        boolean joins = plain.contains("default_schema}}_")
                || plain.contains("default_schema~")
                || plain.contains("target.schema}}_")
                || plain.contains("target.schema~");
        boolean decides = plain.contains("target.name") || plain.contains("env_var") || plain.contains("_for_env");
        if (joins && !decides) {
            return TARGET_AND_CUSTOM;
        }
        boolean returns = plain.contains("{{custom_schema_name") || plain.contains("return(custom_schema_name");
        return returns && !decides && !joins ? CUSTOM : OTHER;
    }

    public double confidence(boolean targetKnown) {
        return switch (this) {
            case CUSTOM -> 1;
            case TARGET_AND_CUSTOM -> targetKnown ? 1 : 0.6;
            case OTHER -> 0.7;
        };
    }
}
