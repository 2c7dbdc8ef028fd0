package dev.lode.miners.dependencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code pyproject.toml}: PEP 621, dependency groups, Poetry, and what the build itself needs. */
final class PyprojectFile {

    private static final TomlMapper TOML = new TomlMapper();

    private final List<String> lines;
    private final List<Declaration> uses = new ArrayList<>();
    private final List<BuildFile.Problem> problems = new ArrayList<>();

    /** Requirements that stand in another form than they mean, each of which costs a look at all lines. */
    private static final int MOST_MISSES = 100;

    private final Map<String, Integer> anywhere = new HashMap<>();
    private final Map<String, Map<String, Integer>> byHeader = new HashMap<>();
    private int next;
    private int misses;

    private PyprojectFile(String text) {
        this.lines = text.lines().toList();
        indexKeys();
    }

    static BuildFile parse(String text) throws IOException {
        return new PyprojectFile(text).read(TOML.readTree(text));
    }

    private BuildFile read(JsonNode root) {
        JsonNode project = root.path("project");
        JsonNode poetry = root.path("tool").path("poetry");
        requirements(project.path("dependencies"), "");
        table(poetry.path("dependencies"), "", "[tool.poetry.dependencies]");
        project.path("optional-dependencies")
                .properties()
                .forEach(extra -> requirements(extra.getValue(), extra.getKey()));
        root.path("dependency-groups").properties().forEach(group -> requirements(group.getValue(), group.getKey()));
        poetry.path("group")
                .properties()
                .forEach(group -> table(
                        group.getValue().path("dependencies"),
                        group.getKey(),
                        "[tool.poetry.group." + group.getKey() + ".dependencies]"));
        table(poetry.path("dev-dependencies"), "dev", "[tool.poetry.dev-dependencies]");
        requirements(root.path("tool").path("uv").path("dev-dependencies"), "dev");
        root.path("tool")
                .path("pdm")
                .path("dev-dependencies")
                .properties()
                .forEach(group -> requirements(group.getValue(), group.getKey()));
        requirements(root.path("build-system").path("requires"), "build");
        String name = project.path("name").asText(poetry.path("name").asText(""));
        Optional<Declaration> publishes = name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration(Library.pypi(name), "", "", line("", "name")));
        return new BuildFile(publishes, uses, problems);
    }

    private void requirements(JsonNode list, String scope) {
        for (JsonNode item : list) {
            if (item.isTextual()) {
                int line = quoted(item.asText());
                PythonRequirement.parse(item.asText())
                        .ifPresentOrElse(
                                found -> uses.add(found.declaration(scope, line)),
                                () -> problems.add(new BuildFile.Problem(line, "no requirement: " + item.asText())));
            }
        }
    }

    /** Poetry's tables: name to range, or to a table with a version; python itself is no library. */
    private void table(JsonNode table, String scope, String header) {
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            if (!entry.getKey().equals("python")) {
                JsonNode value = entry.getValue().isArray() ? entry.getValue().path(0) : entry.getValue();
                String constraint = value.isTextual()
                        ? value.asText()
                        : value.path("version").asText("");
                uses.add(
                        new Declaration(Library.pypi(entry.getKey()), constraint, scope, line(header, entry.getKey())));
            }
        }
    }

    /** Its line: most often the next that holds it, for both are in the order of the file. */
    private int quoted(String requirement) {
        for (int i = 0; i < lines.size() && misses < MOST_MISSES; i++) {
            int at = (next + i) % lines.size();
            if (lines.get(at).contains(requirement)) {
                next = at;
                return at + 1;
            }
        }
        misses++;
        return 0;
    }

    /** The line of a key behind a table's header, or anywhere when there is no header. */
    private int line(String header, String key) {
        Map<String, Integer> keys = header.isEmpty() ? anywhere : byHeader.getOrDefault(header, Map.of());
        return keys.getOrDefault(key, 0);
    }

    private void indexKeys() {
        String header = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                header = line;
            } else if (equals > 0) {
                String key = line.substring(0, equals).strip().replace("\"", "");
                anywhere.putIfAbsent(key, i + 1);
                byHeader.computeIfAbsent(header, name -> new HashMap<>()).putIfAbsent(key, i + 1);
            }
        }
    }
}
