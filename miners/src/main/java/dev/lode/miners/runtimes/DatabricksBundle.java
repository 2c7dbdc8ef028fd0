package dev.lode.miners.runtimes;

import dev.lode.miners.code.YamlValue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;

/** {@code spark_version} of the clusters in a Databricks asset bundle: the Databricks runtime. */
final class DatabricksBundle implements RuntimeFile {

    @Override
    public void read(String text, Statements into) throws YamlValue.Refused {
        if (!text.contains("spark_version")) {
            return;
        }
        YamlValue root = YamlValue.parse(text);
        Map<String, String> variables = new TreeMap<>();
        root.get("variables")
                .entries()
                .forEach((name, variable) ->
                        variable.text("default").ifPresent(value -> variables.put("var." + name, value)));
        clusters(root, variables, into, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void clusters(YamlValue value, Map<String, String> variables, Statements into, Set<Node> seen) {
        // aliases let a small file hold one node very often
        if (value.node() == null || !seen.add(value.node())) {
            return;
        }
        YamlValue version = value.get("spark_version");
        version.text().ifPresent(stated -> {
            String filled = Variables.fill(stated, variables);
            if (filled.equals(stated)) {
                into.states("databricks", stated, version.line());
            } else {
                into.likely("databricks", filled, version.line());
            }
        });
        value.entries().values().forEach(inner -> clusters(inner, variables, into, seen));
        value.items().forEach(inner -> clusters(inner, variables, into, seen));
    }
}
