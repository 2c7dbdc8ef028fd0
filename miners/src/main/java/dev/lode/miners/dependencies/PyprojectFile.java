package dev.lode.miners.dependencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code pyproject.toml}: PEP 621, dependency groups, Poetry, and what the build itself needs. */
final class PyprojectFile {

    private static final TomlMapper TOML = new TomlMapper();

    private final List<String> lines;
    private final List<Declaration> uses = new ArrayList<>();
    private final List<BuildFile.Problem> problems = new ArrayList<>();

    private PyprojectFile(String text) {
        this.lines = text.lines().toList();
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

    private int quoted(String requirement) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(requirement)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The line of a key behind a table's header, or anywhere when there is no header. */
    private int line(String header, String key) {
        boolean within = header.isEmpty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[") && !header.isEmpty()) {
                within = line.equals(header);
            } else if (within && (line.startsWith(key) || line.startsWith("\"" + key + "\"")) && line.contains("=")) {
                return i + 1;
            }
        }
        return 0;
    }
}
