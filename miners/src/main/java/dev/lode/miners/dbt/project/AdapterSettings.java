package dev.lode.miners.dbt.project;

import dev.lode.miners.code.YamlValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which adapters know the configurations that a project gives to its models. */
public final class AdapterSettings {

    private static final Map<String, String> KNOWN = known(Map.of(
            "databricks",
                    List.of("liquid_clustered_by", "auto_liquid_cluster", "databricks_compute", "databricks_tags"),
            "spark", List.of("file_format", "tblproperties", "location_root"),
            "snowflake",
                    List.of(
                            "snowflake_warehouse",
                            "query_tag",
                            "copy_grants",
                            "automatic_clustering",
                            "transient",
                            "target_lag"),
            "bigquery",
                    List.of(
                            "hours_to_expiration",
                            "require_partition_filter",
                            "partition_expiration_days",
                            "kms_key_name",
                            "grant_access_to"),
            "redshift", List.of("dist", "sort", "sort_type"),
            "postgres", List.of("unlogged"),
            "sqlserver", List.of("as_columnstore"),
            "clickhouse", List.of("engine"),
            "athena", List.of("s3_data_dir", "s3_data_naming")));

    private AdapterSettings() {}

    private static Map<String, String> known(Map<String, List<String>> byType) {
        Map<String, String> known = new HashMap<>();
        byType.forEach((type, settings) -> settings.forEach(setting -> known.put(setting, type)));
        return Map.copyOf(known);
    }

    static Set<String> of(ProjectContents contents) {
        Set<String> types = new TreeSet<>();
        for (String section : List.of("models", "seeds", "snapshots")) {
            tree(contents.project.settings().get(section), types);
        }
        contents.described.forEach(item -> level(item.value().get("config"), types));
        contents.files.stream()
                .flatMap(file -> file.calls().stream())
                .filter(call -> call.named("config"))
                .flatMap(call -> call.arguments().stream())
                .forEach(argument -> setting(argument.name(), argument.code().startsWith("{"), argument.code(), types));
        return types;
    }

    private static void tree(YamlValue level, Set<String> types) {
        level(level, types);
        level.entries().forEach((key, value) -> {
            if (value.mapping() && !key.startsWith("+")) {
                tree(value, types);
            }
        });
    }

    private static void level(YamlValue level, Set<String> types) {
        level.entries()
                .forEach((key, value) -> setting(
                        key.startsWith("+") ? key.substring(1) : key, value.mapping(), value.textOr(""), types));
    }

    /** @param mapping true where the value is one */
    private static void setting(String name, boolean mapping, String value, Set<String> types) {
        String type = KNOWN.get(name);
        if (type != null) {
            types.add(type);
        } else if (name.equals("partition_by") && mapping) {
            types.add("bigquery");
        } else if (name.equals("materialized") && value.contains("external")) {
            types.add("duckdb");
        }
    }
}
