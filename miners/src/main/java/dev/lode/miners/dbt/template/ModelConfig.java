package dev.lode.miners.dbt.template;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.code.JinjaCall;
import dev.lode.miners.dbt.manifest.ManifestNode;
import dev.lode.miners.dbt.project.Settings;
import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The configuration of a model, seed or snapshot: first the tree of {@code dbt_project.yml}, over it the YAML that
 * describes it, over that the call in its own file. Tags add up, all else is replaced.
 */
public final class ModelConfig {

    private static final List<String> NAMES = List.of(
            "materialized", "schema", "database", "catalog", "alias", "enabled", "target_schema", "target_database");

    private final Settings settings;
    private final TreeMap<String, String> values = new TreeMap<>();
    private final TreeSet<String> tags = new TreeSet<>();
    private final TreeSet<String> unknown = new TreeSet<>();
    private final TreeMap<String, Value> others = new TreeMap<>();
    private boolean contract;

    public ModelConfig(Settings settings) {
        this.settings = settings;
    }

    /** @param tree the value of {@code models:}, {@code seeds:} or {@code snapshots:} */
    public void tree(YamlValue tree, String project, List<String> place) {
        YamlValue at = tree;
        level(at, true);
        at = at.get(project);
        level(at, true);
        for (String folder : place) {
            at = at.get(folder);
            level(at, true);
        }
    }

    /** A description's {@code config:}, and what older versions write beside it. */
    public void properties(YamlValue description) {
        tags(description.get("tags"));
        level(description.get("config"), false);
    }

    private void level(YamlValue level, boolean tree) {
        level.entries().forEach((key, value) -> {
            boolean marked = key.startsWith("+");
            // in the tree a mapping without the mark is a folder
            if (!tree || marked || !value.mapping()) {
                others.put(marked ? key.substring(1) : key, TemplateValues.of(value));
            }
        });
        for (String name : NAMES) {
            YamlValue value = tree ? level.any("+" + name, name) : level.get(name);
            if (value.present() && !value.mapping()) {
                put(name, value.text().flatMap(settings::render), value.text().isEmpty());
            }
        }
        YamlValue enforced = (tree ? level.any("+contract", "contract") : level.get("contract")).get("enforced");
        contract = enforced.present() ? enforced.textOr("").equalsIgnoreCase("true") : contract;
        tags(tree ? level.any("+tags", "tags") : level.get("tags"));
    }

    private void tags(YamlValue value) {
        value.texts().forEach(tags::add);
    }

    public void call(JinjaCall config) {
        for (String name : NAMES) {
            config.keyword(name)
                    .ifPresent(argument -> put(
                            name,
                            argument.literal().flatMap(settings::render),
                            argument.code().equalsIgnoreCase("none")));
        }
        config.keyword("tags").ifPresent(argument -> tags.addAll(argument.literals()));
    }

    /** What dbt made of all of it. */
    public void manifest(ManifestNode node) {
        node.materialized().ifPresent(stated -> put("materialized", Optional.of(stated), false));
        tags.addAll(node.tags());
    }

    /** What the template says when dbt renders it. */
    public void told(Map<String, Value> values) {
        values.forEach((name, value) -> {
            others.put(name, value);
            if (NAMES.contains(name)) {
                put(name, TemplateValues.text(value), value == Value.None.NONE);
            }
        });
        tags.addAll(TemplateValues.texts(values.getOrDefault("tags", Value.None.NONE)));
        if (values.get("contract") instanceof Value.Dict dict) {
            contract = Value.of(true).equals(dict.entries().get(Value.of("enforced")));
        }
    }

    /** What anything is configured as, of a name that only templates know too. */
    public Optional<Value> value(String name) {
        return Optional.ofNullable(others.get(name));
    }

    private void put(String name, Optional<String> value, boolean nothing) {
        String key = name.equals("catalog") ? "database" : name;
        unknown.remove(key);
        values.remove(key);
        if (value.isPresent()) {
            values.put(key, value.get());
        } else if (!nothing) {
            unknown.add(key);
        }
    }

    /** True when dbt makes the table with just the columns that the properties file lists. */
    public boolean contract() {
        return contract;
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** True when it is configured by something that only a run of dbt knows. */
    boolean computed(String name) {
        return unknown.contains(name);
    }

    public boolean enabled() {
        return !get("enabled").orElse("true").equalsIgnoreCase("false");
    }

    public List<String> tags() {
        return List.copyOf(tags);
    }
}
