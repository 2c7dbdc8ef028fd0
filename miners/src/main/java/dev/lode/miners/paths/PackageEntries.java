package dev.lode.miners.paths;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the package of a {@code package.json} is asked for from outside: by its name what it says is its entry, and below
 * its name what lies below its folder. What it exports is often made by a build and not in the repository.
 */
final class PackageEntries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ENTRIES = List.of("source", "types", "typings", "module", "main");
    private static final int MOST = 200;

    private PackageEntries() {}

    /** No rules where the text is no JSON, which the reader of dependencies says. */
    static List<Mapping> of(String path, String text) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return List.of();
        }
        String name = root == null ? "" : root.path("name").asText();
        if (name.isBlank()) {
            return List.of();
        }
        String folder = RepositoryPaths.folder(path);
        int line = (int)
                text.substring(0, Math.max(0, text.indexOf("\"name\""))).lines().count();
        List<Mapping> mappings = new ArrayList<>();
        Set<String> entries = new LinkedHashSet<>();
        ENTRIES.forEach(entry -> add(folder, root.path(entry), entries));
        JsonNode exports = root.path("exports");
        boolean named = exports.isObject()
                && exports.properties().stream().anyMatch(each -> each.getKey().startsWith("."));
        add(folder, named ? exports.path(".") : exports, entries);
        mappings.add(new Mapping("package", name, List.copyOf(entries), Math.max(1, line)));
        for (Map.Entry<String, JsonNode> export : exports.properties()) {
            Set<String> targets = new LinkedHashSet<>();
            add(folder, export.getValue(), targets);
            if (export.getKey().startsWith("./") && !targets.isEmpty() && mappings.size() < MOST) {
                mappings.add(new Mapping(
                        "package", name + export.getKey().substring(1), List.copyOf(targets), Math.max(1, line)));
            }
        }
        mappings.add(
                new Mapping("package", name + "/*", List.of(RepositoryPaths.below(folder, "*")), Math.max(1, line)));
        return mappings.stream().distinct().toList();
    }

    /** A path, or those under all conditions, in the order of the file. */
    private static void add(String folder, JsonNode entry, Set<String> paths) {
        if (entry.isTextual()) {
            Optional<String> path = RepositoryPaths.resolve(folder, entry.asText());
            path.filter(found -> !found.isEmpty()).ifPresent(paths::add);
        } else if (entry.isObject() || entry.isArray()) {
            entry.forEach(each -> add(folder, each, paths));
        }
    }
}
