package dev.lode.miners.code;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a YAML file and its line. No object is ever built from the file: it is composed, not constructed, and
 * documents with type tags, many aliases or deep nesting are refused.
 */
public record YamlValue(@Nullable Node node) {

    private static final int MOST_ALIASES = 50;
    private static final int MOST_CHARACTERS = 3 * 1024 * 1024;
    private static final int DEEPEST = 50;

    public static final YamlValue NONE = new YamlValue(null);

    /** Why a YAML text has no value: as an issue's code, line and message. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        public final String code;
        public final int line;

        public Refused(String code, int line, String message) {
            super(message);
            this.code = code;
            this.line = line;
        }
    }

    public static YamlValue parse(String text) throws Refused {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        if (text.length() > MOST_CHARACTERS) {
            throw new Refused("PARSE_REJECTED", 0, "more than " + MOST_CHARACTERS + " characters of YAML");
        }
        try {
            check(new Yaml(new SafeConstructor(options)).parse(new StringReader(text)));
            return new YamlValue(new Yaml(new SafeConstructor(options)).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new Refused("PARSE_FAILED", line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new Refused("PARSE_REJECTED", 0, firstLine(e));
        }
    }

    private static String firstLine(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void check(Iterable<Event> events) throws Refused {
        Set<String> collections = new HashSet<>();
        int aliases = 0;
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                // before the scanner goes on: its time grows with the square of the depth
                throw new Refused(
                        "PARSE_REJECTED", event.getStartMark().getLine() + 1, "nested deeper than " + DEEPEST);
            }
            String tag = event instanceof ScalarEvent scalar
                    ? scalar.getTag()
                    : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
            int line = event.getStartMark().getLine() + 1;
            if (tag != null
                    && !tag.equals("!")
                    && !tag.matches("tag:yaml\\.org,2002:(str|int|float|bool|null|map|seq|timestamp)")) {
                throw new Refused("PARSE_REJECTED", line, "a type tag: " + tag);
            }
            if (event instanceof CollectionStartEvent collection && collection.getAnchor() != null) {
                collections.add(collection.getAnchor());
            }
            boolean grows = event instanceof AliasEvent alias && collections.contains(alias.getAnchor());
            if (grows && ++aliases > MOST_ALIASES) {
                throw new Refused("PARSE_REJECTED", line, "more than " + MOST_ALIASES + " aliases of collections");
            }
        }
    }

    /** The value of a mapping's key; none when there is no such key or no mapping. */
    public YamlValue get(String key) {
        return entries().getOrDefault(key, NONE);
    }

    /** The first of several keys that has a value. */
    public YamlValue any(String... keys) {
        for (String key : keys) {
            YamlValue value = get(key);
            if (value.present()) {
                return value;
            }
        }
        return NONE;
    }

    public boolean present() {
        return node != null;
    }

    public boolean mapping() {
        return node instanceof MappingNode;
    }

    public boolean sequence() {
        return node instanceof SequenceNode;
    }

    /** What a plain scalar is by YAML's own rules: {@code str}, {@code int}, {@code bool} … */
    public String type() {
        String tag = node instanceof ScalarNode scalar ? scalar.getTag().getValue() : "";
        return tag.substring(tag.lastIndexOf(':') + 1);
    }

    /** Entries of a mapping in the order of the file; of a key that is given twice, the last. */
    public Map<String, YamlValue> entries() {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    if (key.getValue().equals("<<")) {
                        new YamlValue(tuple.getValueNode()).entries().forEach(entries::putIfAbsent);
                    } else {
                        entries.put(key.getValue(), new YamlValue(tuple.getValueNode()));
                    }
                }
            }
        }
        return entries;
    }

    /** Elements of a sequence; none of anything else. */
    public List<YamlValue> items() {
        List<YamlValue> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new YamlValue(item)));
        }
        return items;
    }

    /** The text of a scalar that is not null. */
    public Optional<String> text() {
        return node instanceof ScalarNode scalar && !scalar.getTag().getValue().endsWith(":null")
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /** The text that a key has. */
    public Optional<String> text(String key) {
        return get(key).text();
    }

    public String textOr(String otherwise) {
        return text().orElse(otherwise);
    }

    /** The texts of a sequence, or the one text of a scalar. */
    public List<String> texts() {
        return node instanceof SequenceNode
                ? items().stream().flatMap(item -> item.text().stream()).toList()
                : text().stream().toList();
    }

    /** From 1; 0 for no value. */
    public int line() {
        return node == null ? 0 : node.getStartMark().getLine() + 1;
    }
}
