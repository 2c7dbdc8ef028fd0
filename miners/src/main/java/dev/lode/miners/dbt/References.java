package dev.lode.miners.dbt;

import dev.lode.spi.NodeKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@code ref}, {@code source} and macro calls of one repository's projects mean. */
final class References {

    private static final double OTHER_PROJECT = 0.8;

    private final String repository;
    private final Map<String, Resources> projects = new TreeMap<>();
    private final Map<String, Map<String, SourceTable>> sources = new TreeMap<>();

    References(String repository) {
        this.repository = repository;
    }

    /**
     * What a name means.
     *
     * @param confidence below 1 when it was found in another project than the one that asks
     */
    record Target(NodeKey key, double confidence) {}

    void add(Resources resources, List<SourceTable> tables) {
        String project = resources.contents().project.name();
        projects.put(project, resources);
        Map<String, SourceTable> byName = new TreeMap<>();
        tables.forEach(table -> byName.putIfAbsent(table.source() + "." + table.name(), table));
        sources.put(project, byName);
    }

    /** @param arguments name, or project and name, as {@code ref} takes them */
    Optional<Target> ref(DbtProject from, List<String> arguments, Optional<String> version) {
        String name = arguments.getLast() + version.map(number -> ".v" + number).orElse("");
        boolean near = arguments.size() > 1 || own(from).find(name).isPresent();
        return resource(from, arguments, version).map(found -> target(found, near ? 1 : OTHER_PROJECT));
    }

    private List<Resource> elsewhere(String name) {
        return projects.values().stream()
                .flatMap(other -> other.find(name).stream())
                .toList();
    }

    /** The model, snapshot or seed itself. */
    Optional<Resource> resource(DbtProject from, List<String> arguments, Optional<String> version) {
        String name = arguments.getLast() + version.map(number -> ".v" + number).orElse("");
        return arguments.size() > 1
                ? named(arguments.getFirst()).flatMap(found -> found.find(name))
                : own(from).find(name).or(() -> only(elsewhere(name)));
    }

    CodeFile file(Resource resource) {
        return own(resource.project()).file(resource).orElseThrow();
    }

    ProjectTemplates templates(DbtProject project) {
        return own(project).templates();
    }

    private Target target(Resource found, double confidence) {
        return new Target(found.key(repository), confidence);
    }

    Optional<Target> source(DbtProject from, String source, String table) {
        return sourceTable(from, source, table)
                .map(found -> new Target(found.key(repository), found.project().equals(from) ? 1 : OTHER_PROJECT));
    }

    Optional<SourceTable> sourceTable(DbtProject from, String source, String table) {
        String name = source + "." + table;
        SourceTable own = sources.getOrDefault(from.name(), Map.of()).get(name);
        return own != null
                ? Optional.of(own)
                : only(sources.values().stream()
                        .flatMap(tables -> Stream.ofNullable(tables.get(name)))
                        .toList());
    }

    /** @param name of a macro, or of a project and a macro with a dot between */
    Optional<MacroDefinition> ownMacro(DbtProject from, String name) {
        return Optional.ofNullable(own(from).contents().macros.get(name));
    }

    Optional<Map.Entry<DbtProject, MacroDefinition>> macro(DbtProject from, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return ownMacro(from, name).map(found -> Map.entry(from, found));
        }
        return named(name.substring(0, dot))
                .map(Resources::contents)
                .filter(contents -> contents.macros.containsKey(name.substring(dot + 1)))
                .map(contents -> Map.entry(contents.project, contents.macros.get(name.substring(dot + 1))));
    }

    private Optional<Resources> named(String project) {
        return projects.values().stream()
                .filter(resources -> resources.contents().project.ownName().equals(project))
                .findFirst();
    }

    private Resources own(DbtProject project) {
        Resources own = projects.get(project.name());
        if (own == null) {
            throw new IllegalStateException("unknown project " + project.name());
        }
        return own;
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
