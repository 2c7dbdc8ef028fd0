package dev.lode.miners.paths;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The {@code tsconfig.json} and {@code jsconfig.json} files of a repository: where {@code paths} and {@code baseUrl} lead,
 * those of the files included that one {@code extends}. Settings of a package that a registry holds are not known.
 */
final class CompilerSettings {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final int MOST_STEPS = 20;

    private final SortedMap<String, Settings> files = new TreeMap<>();

    /** What one file says; a base or paths that it does not say come from those that it extends. */
    private record Settings(String folder, String text, JsonNode root) {

        JsonNode option(String name) {
            return root.path("compilerOptions").path(name);
        }

        List<String> extended() {
            JsonNode extended = root.path("extends");
            List<String> names = new ArrayList<>();
            (extended.isArray() ? extended : List.of(extended)).forEach(name -> names.addFirst(name.asText()));
            return names;
        }

        int line(String word) {
            int at = text.indexOf('"' + word + '"');
            return at < 0 ? 1 : (int) text.substring(0, at).lines().count();
        }
    }

    /** @throws IOException when the text is no JSON */
    void add(String path, String text) throws IOException {
        JsonNode root = JSON.readTree(text);
        if (root != null && root.isObject()) {
            files.put(path, new Settings(RepositoryPaths.folder(path), text, root));
        }
    }

    /** The rules of each file that has some. */
    SortedMap<String, List<Mapping>> mappings() {
        SortedMap<String, List<Mapping>> mappings = new TreeMap<>();
        files.forEach((path, settings) -> {
            List<Mapping> own = new ArrayList<>();
            Optional<Settings> based = find(path, "baseUrl", new HashSet<>());
            Optional<String> base = based.flatMap(CompilerSettings::base);
            find(path, "paths", new HashSet<>())
                    .ifPresent(stating -> own.addAll(paths(
                            stating,
                            base.or(() -> Optional.of(stating.folder())).orElseThrow(),
                            stating == settings ? stating : settings)));
            base.ifPresent(folder -> own.add(
                    new Mapping("base", "*", List.of(RepositoryPaths.below(folder, "*")), settings.line("baseUrl"))));
            if (!own.isEmpty()) {
                mappings.put(path, own);
            }
        });
        return mappings;
    }

    private static Optional<String> base(Settings settings) {
        return RepositoryPaths.resolve(
                settings.folder(), settings.option("baseUrl").asText());
    }

    /** The file that states an option: the one itself, else one that it extends, the last first. */
    private Optional<Settings> find(String path, String option, Set<String> seen) {
        Settings settings = files.get(path);
        if (settings == null || !seen.add(path) || seen.size() > MOST_STEPS) {
            return Optional.empty();
        }
        if (!settings.option(option).isMissingNode()) {
            return Optional.of(settings);
        }
        return settings.extended().stream()
                .flatMap(name -> extended(settings.folder(), name).stream())
                .flatMap(extended -> find(extended, option, seen).stream())
                .findFirst();
    }

    private Optional<String> extended(String folder, String name) {
        return name.startsWith(".")
                ? RepositoryPaths.resolve(folder, name).map(path -> files.containsKey(path) ? path : path + ".json")
                : Optional.empty();
    }

    private static List<Mapping> paths(Settings stating, String base, Settings asked) {
        List<Mapping> mappings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : stating.option("paths").properties()) {
            List<String> targets = new ArrayList<>();
            each.getValue()
                    .forEach(target ->
                            RepositoryPaths.resolve(base, target.asText()).ifPresent(targets::add));
            if (!targets.isEmpty()) {
                int line = asked.line(stating == asked ? each.getKey() : "extends");
                mappings.add(new Mapping("paths", each.getKey(), targets, line));
            }
        }
        return mappings;
    }
}
