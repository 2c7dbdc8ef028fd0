package dev.lode.miners.code.variables;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a YAML file, composed and never constructed: no object is built of what a file says. */
record YamlNode(@Nullable Node node) {

    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 50;
    private static final int LONGEST = 1_000_000;

    static final YamlNode NONE = new YamlNode(null);

    /** @throws YAMLException where the text is no YAML, or more than a person writes */
    static YamlNode parse(String text) {
        if (text.length() > LONGEST) {
            throw new YAMLException("more than " + LONGEST + " characters of YAML");
        }
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        return new YamlNode(new Yaml(new SafeConstructor(options)).compose(new StringReader(text)));
    }

    YamlNode get(String key) {
        return entries().getOrDefault(key, NONE);
    }

    /** Entries of a mapping in the order of the file. */
    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue(), new YamlNode(tuple.getValueNode()));
                }
            }
        }
        return entries;
    }

    List<YamlNode> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(YamlNode::new).toList()
                : List.of();
    }

    Optional<String> text() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** The text that a key has. */
    Optional<String> text(String key) {
        return get(key).text();
    }
}
