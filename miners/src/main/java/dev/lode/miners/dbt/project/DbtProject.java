package dev.lode.miners.dbt.project;

import dev.lode.miners.code.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dbt project, as {@code dbt_project.yml} and {@code profiles.yml} beside it describe it.
 *
 * @param name as stated; with its directory where another project of the repository has the name
 * @param root directory with a trailing slash, empty for the repository's root
 * @param file path of {@code dbt_project.yml}
 * @param packages that it takes
 * @param targetName name of the default target in {@code profiles.yml}, if there is such a file
 * @param profile that target, none if there is no such file
 */
public record DbtProject(
        String name,
        String root,
        String file,
        YamlValue settings,
        PackageList packages,
        Optional<String> targetName,
        YamlValue profile) {

    /** What a file of the project is. */
    public enum Role {
        MODEL,
        SNAPSHOT,
        SEED,
        MACRO,
        SINGULAR_TEST,
        GENERIC_TEST,
        ANALYSIS,
        DOCS,
        PROPERTIES,
        NONE
    }

    public static DbtProject of(
            String path, YamlValue settings, YamlValue packages, Optional<String> targetName, YamlValue profile) {
        String root = path.substring(0, path.lastIndexOf('/') + 1);
        String folder = root.isEmpty()
                ? "project"
                : root.substring(root.lastIndexOf('/', root.length() - 2) + 1, root.length() - 1);
        return new DbtProject(
                settings.get("name").textOr(folder),
                root,
                path,
                settings,
                PackageList.of(root, packages),
                targetName,
                profile);
    }

    /** The same project under a name that no other has. */
    public DbtProject distinct() {
        return new DbtProject(name + " in " + directory(), root, file, settings, packages, targetName, profile);
    }

    /** The name that its own files use. */
    public String ownName() {
        return settings.get("name").textOr(name);
    }

    /** For what stands in its own files and asks for no target. */
    Settings render() {
        return new Settings(new ProjectVars(ownName(), List.of(this)), Map.of());
    }

    /** True when another project lies where this one keeps its packages. */
    boolean installs(DbtProject other) {
        String folder = settings.any("packages-install-path", "modules-path").textOr("dbt_packages");
        return packages.roots().contains(other.root())
                || other.root().startsWith(root + clean(folder) + "/")
                || other.root().startsWith(root + "dbt_modules/");
    }

    public Optional<String> version() {
        return settings.get("version").text();
    }

    public String directory() {
        return root.isEmpty() ? "." : root.substring(0, root.length() - 1);
    }

    List<String> modelPaths() {
        return paths("models", "model-paths", "source-paths");
    }

    List<String> seedPaths() {
        List<String> stated = stated("seed-paths", "data-paths");
        return stated.isEmpty() ? List.of("seeds", "data") : stated;
    }

    private List<String> paths(String otherwise, String... keys) {
        List<String> stated = stated(keys);
        return stated.isEmpty() ? List.of(otherwise) : stated;
    }

    private List<String> stated(String... keys) {
        return settings.any(keys).texts().stream().map(DbtProject::clean).toList();
    }

    private static String clean(String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** @param path from the repository's root */
    public Role role(String path) {
        String inner = path.substring(root.length());
        boolean sql = inner.endsWith(".sql");
        if (inner.endsWith(".yml") || inner.endsWith(".yaml")) {
            return properties(inner) ? Role.PROPERTIES : Role.NONE;
        }
        if (inner.endsWith(".md")) {
            return properties(inner) || under(inner, paths("docs", "docs-paths")) ? Role.DOCS : Role.NONE;
        }
        if (sql && under(inner, macrosWithinModels())) {
            return Role.MACRO;
        }
        if (under(inner, modelPaths())) {
            return sql || inner.endsWith(".py") ? Role.MODEL : Role.NONE;
        }
        if (under(inner, seedPaths()) && inner.endsWith(".csv")) {
            return Role.SEED;
        }
        if (!sql) {
            return Role.NONE;
        }
        if (under(inner, paths("snapshots", "snapshot-paths"))) {
            return Role.SNAPSHOT;
        }
        if (under(inner, paths("macros", "macro-paths"))) {
            return Role.MACRO;
        }
        if (under(inner, paths("tests", "test-paths"))) {
            return generic(inner) ? Role.GENERIC_TEST : Role.SINGULAR_TEST;
        }
        return under(inner, paths("analyses", "analysis-paths")) ? Role.ANALYSIS : Role.NONE;
    }

    /** The folders of macros that lie in folders of models. */
    private List<String> macrosWithinModels() {
        return paths("macros", "macro-paths").stream()
                .filter(folder -> under(folder, modelPaths()))
                .toList();
    }

    private boolean generic(String inner) {
        return paths("tests", "test-paths").stream().anyMatch(path -> inner.startsWith(path + "/generic/"));
    }

    private boolean properties(String inner) {
        return under(inner, modelPaths())
                || under(inner, seedPaths())
                || under(inner, paths("snapshots", "snapshot-paths"))
                || under(inner, paths("macros", "macro-paths"))
                || under(inner, paths("tests", "test-paths"))
                || under(inner, paths("analyses", "analysis-paths"));
    }

    private static boolean under(String inner, List<String> folders) {
        return folders.stream().anyMatch(folder -> folder.equals(".") || inner.startsWith(folder + "/"));
    }

    /** Folders and name of a model or seed below its path: what the tree of configurations is keyed by. */
    public List<String> place(String path) {
        String inner = path.substring(root.length());
        for (String folder : List.of(modelPaths(), seedPaths(), paths("snapshots", "snapshot-paths")).stream()
                .flatMap(List::stream)
                .toList()) {
            if (inner.startsWith(folder + "/")) {
                String below = inner.substring(folder.length() + 1);
                return List.of(below.substring(0, below.lastIndexOf('.')).split("/"));
            }
        }
        return List.of();
    }

    /** Where dbt builds what no configuration places, as far as the repository says so. */
    public Optional<String> targetSchema() {
        return plain(profile.any("schema", "dataset"));
    }

    public Optional<String> targetDatabase() {
        return plain(profile.any("catalog", "database", "project", "dbname"));
    }

    /** Type of the adapter. */
    Optional<String> adapter() {
        return plain(profile.get("type"));
    }

    public Optional<String> plain(YamlValue value) {
        return render().render(value);
    }
}
