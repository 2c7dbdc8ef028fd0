package dev.lode.pipeline.settings;

import dev.lode.pipeline.plugins.PluginJar;
import dev.lode.spi.SqlSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Walks the nodes of {@code lode.yml} and collects values and problems. Paths in it count from its own folder. */
final class SettingsReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Set<String> RELATIVE = Set.of(
            "workspace", "reports", "ca_cert", "extensions.ontology", "extensions.queries", "extensions.templates");

    private final Path file;
    private final Map<String, String> environment;
    private final Map<SettingKey, Stated> values = new EnumMap<>(SettingKey.class);
    private final List<RepositoryEntry> repositories = new ArrayList<>();
    private final List<PluginJar> plugins = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final SqlSection sql = new SqlSection(this);

    SettingsReader(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    Map<SettingKey, Stated> values() {
        return values;
    }

    List<RepositoryEntry> repositories() {
        return repositories;
    }

    List<PluginJar> plugins() {
        return plugins;
    }

    SqlSettings sql() {
        return sql.settings();
    }

    List<String> problems() {
        return problems;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    void read(Node root) {
        if (root instanceof MappingNode mapping) {
            level("", mapping);
        } else {
            problem(root, "not a mapping of keys to values");
        }
    }

    private void level(String prefix, MappingNode mapping) {
        entries(mapping).forEach((key, node) -> {
            String path = prefix + key;
            if (path.equals("repositories")) {
                items(node).forEach(this::repository);
            } else if (path.equals("extensions.plugins")) {
                items(node).forEach(this::plugin);
            } else if (path.equals("sql")) {
                sql.read(node);
            } else if (SettingKey.ofPath(path).isPresent()) {
                SettingKey.ofPath(path).ifPresent(known -> value(known, node));
            } else if (node instanceof MappingNode inner && isLevel(path)) {
                level(path + ".", inner);
            } else {
                problem(node, "unknown key " + path + Suggestion.of(path, knownPaths()));
            }
        });
    }

    private static boolean isLevel(String path) {
        return knownPaths().stream().anyMatch(known -> known.startsWith(path + "."));
    }

    private static Set<String> knownPaths() {
        Set<String> paths = new TreeSet<>(Set.of("repositories", "extensions.plugins", "sql"));
        for (SettingKey key : SettingKey.values()) {
            paths.add(key.path());
        }
        return paths;
    }

    private void value(SettingKey key, Node node) {
        String value;
        if (key.kind() == SettingKey.Kind.LIST && node instanceof SequenceNode) {
            value = String.join(
                    ",",
                    items(node).stream()
                            .map(this::scalar)
                            .map(item -> key == SettingKey.JAVA_JARS ? beside(item) : item)
                            .toList());
        } else {
            value = scalar(node);
        }
        if (RELATIVE.contains(key.path()) && !value.isEmpty()) {
            value = beside(value);
        }
        values.put(key, new Stated(value, place(node)));
    }

    private void repository(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Node> entries = entries(mapping);
            unknown(entries, Set.of("url", "path", "name", "ref", "exclude"));
            String location = text(entries, "url").isEmpty() ? beside(text(entries, "path")) : text(entries, "url");
            if (text(entries, "url").isEmpty() == text(entries, "path").isEmpty()) {
                problem(node, "a repository has either url or path");
            }
            repositories.add(new RepositoryEntry(
                    location, text(entries, "name"), text(entries, "ref"), globs(entries.get("exclude"))));
        } else {
            String location = scalar(node);
            boolean isUrl = location.contains("://") || location.matches("[^/\\\\]+@[^/\\\\]+:.*");
            if (location.isBlank()) {
                problem(node, "an empty repository");
            }
            repositories.add(RepositoryEntry.of(isUrl ? location : beside(location)));
        }
    }

    private List<String> globs(@Nullable Node list) {
        List<String> globs = new ArrayList<>();
        for (Node node : list == null ? List.<Node>of() : items(list)) {
            String glob = scalar(node);
            ExcludeGlob.problem(glob).ifPresent(what -> problem(node, what));
            globs.add(glob);
        }
        return globs;
    }

    private void plugin(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problem(node, "a plugin has jar and sha256");
            return;
        }
        Map<String, Node> entries = entries(mapping);
        unknown(entries, Set.of("jar", "sha256"));
        if (!text(entries, "sha256").matches("[0-9a-fA-F]{64}")
                || text(entries, "jar").isEmpty()) {
            problem(node, "a plugin has jar and sha256 (64 hex digits)");
        }
        plugins.add(new PluginJar(Path.of(beside(text(entries, "jar"))), text(entries, "sha256")));
    }

    private String beside(String path) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || path.isEmpty() || path.startsWith("-")) {
            return path;
        }
        Path resolved = folder.resolve(path).normalize();
        Path here = Path.of("").toAbsolutePath();
        return resolved.startsWith(here) ? shown(here.relativize(resolved)) : resolved.toString();
    }

    private static String shown(Path path) {
        return path.toString().isEmpty() ? "." : path.toString();
    }

    void unknown(Map<String, Node> entries, Set<String> known) {
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                problem(node, "unknown key " + key + Suggestion.of(key, known));
            }
        });
    }

    String text(Map<String, Node> entries, String key) {
        Node node = entries.get(key);
        return node == null ? "" : scalar(node);
    }

    Map<String, Node> entries(MappingNode mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!seen.add(key)) {
                problem(tuple.getKeyNode(), "key " + key + " stands twice");
            }
            entries.put(key, tuple.getValueNode());
        }
        return entries;
    }

    List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(node, "not a list");
        return List.of();
    }

    String scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            problem(node, "not a single value");
            return "";
        }
        Matcher matcher = VARIABLE.matcher(scalar.getValue());
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String variable = environment.get(matcher.group(1));
            if (variable == null) {
                problem(node, "the environment has no variable " + matcher.group(1));
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(variable == null ? "" : variable));
        }
        return matcher.appendTail(text).toString();
    }

    private String place(Node node) {
        return name() + ":" + (node.getStartMark().getLine() + 1) + ":"
                + (node.getStartMark().getColumn() + 1);
    }

    void problem(Node node, String what) {
        problems.add(place(node) + ": " + what);
    }
}
