package dev.lode.miners.dbt;

import dev.lode.miners.dbt.code.MacroDefinition;
import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.template.ProjectTemplates;
import dev.lode.spi.NodeKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@code ref}, {@code source} and macro calls of one repository's projects mean. */
final class References {

    private final String repository;
    private final Map<String, Resources> projects = new TreeMap<>();
    private final Map<String, Map<String, SourceTable>> sources = new TreeMap<>();

    References(String repository) {
        this.repository = repository;
    }

    /** What a name means, or may mean. */
    record Target(NodeKey key, Doubt doubt) {

        Target doubted(Doubt more) {
            return new Target(key, doubt.and(more));
        }
    }

    void add(Resources resources, List<SourceTable> tables) {
        String project = resources.contents().project.name();
        projects.put(project, resources);
        Map<String, SourceTable> byName = new TreeMap<>();
        tables.forEach(table -> byName.putIfAbsent(table.source() + "." + table.name(), table));
        sources.put(project, byName);
    }

    /**
     * What a ref names: one model, or each that it may be where several projects have one of the name, or that is
     * disabled.
     *
     * @param arguments name, or project and name, as {@code ref} takes them
     */
    List<Target> ref(DbtProject from, List<String> arguments, Optional<String> version) {
        String name = arguments.getLast() + version.map(number -> ".v" + number).orElse("");
        Optional<Resource> found = resource(from, arguments, version);
        if (found.isPresent()) {
            boolean near = arguments.size() > 1 || own(from).find(name).isPresent();
            return List.of(target(found.get(), near ? Doubt.NONE : Doubt.OTHER_PROJECT));
        }
        Optional<Resource> disabled = own(from).findUnmade(name);
        List<Resource> others = arguments.size() > 1 ? List.of() : elsewhere(name);
        if (disabled.isPresent() || others.isEmpty()) {
            return disabled.or(() -> only(unmadeElsewhere(arguments, name)))
                    .map(model -> List.of(target(model, Doubt.DISABLED_TARGET)))
                    .orElse(List.of());
        }
        return others.stream()
                .map(model -> target(model, Doubt.SEVERAL_PROJECTS))
                .toList();
    }

    private List<Resource> unmadeElsewhere(List<String> arguments, String name) {
        return projects.values().stream()
                .filter(other -> arguments.size() == 1
                        || other.contents().project.ownName().equals(arguments.getFirst()))
                .flatMap(other -> other.findUnmade(name).stream())
                .toList();
    }

    /** What a plain text means if it is the name of a model of the project. */
    Optional<Target> named(DbtProject from, String text) {
        return own(from).find(text).map(found -> target(found, Doubt.ABSENT_MACRO));
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

    private Target target(Resource found, Doubt doubt) {
        return new Target(found.key(repository), doubt);
    }

    /** What a source names: one table, or each that it may be where several projects declare it. */
    List<Target> source(DbtProject from, String source, String table) {
        List<SourceTable> found = sourceTables(from, source, table);
        return found.stream()
                .map(one -> new Target(
                        one.key(repository),
                        found.size() > 1
                                ? Doubt.SEVERAL_PROJECTS
                                : one.project().equals(from) ? Doubt.NONE : Doubt.OTHER_PROJECT))
                .toList();
    }

    Optional<SourceTable> sourceTable(DbtProject from, String source, String table) {
        return only(sourceTables(from, source, table));
    }

    private List<SourceTable> sourceTables(DbtProject from, String source, String table) {
        String name = source + "." + table;
        SourceTable own = sources.getOrDefault(from.name(), Map.of()).get(name);
        return own != null
                ? List.of(own)
                : sources.values().stream()
                        .flatMap(tables -> Stream.ofNullable(tables.get(name)))
                        .toList();
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

    /** True for a package that the project takes and the repository does not hold. */
    boolean absent(DbtProject from, String name) {
        return from.packages().names().contains(name) && named(name).isEmpty();
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
