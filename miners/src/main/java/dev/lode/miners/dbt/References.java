package dev.lode.miners.dbt;

import dev.lode.spi.NodeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        if (arguments.size() > 1) {
            return named(arguments.getFirst())
                    .flatMap(found -> found.find(name))
                    .map(found -> target(found, 1));
        }
        return own(from)
                .find(name)
                .map(found -> target(found, 1))
                .or(() -> only(projects.values().stream()
                        .flatMap(other -> other.find(name).stream())
                        .map(found -> target(found, OTHER_PROJECT))
                        .toList()));
    }

    private Target target(Resource found, double confidence) {
        return new Target(found.key(repository), confidence);
    }

    Optional<Target> source(DbtProject from, String source, String table) {
        String name = source + "." + table;
        SourceTable own = sources.getOrDefault(from.name(), Map.of()).get(name);
        if (own != null) {
            return Optional.of(new Target(own.key(repository), 1));
        }
        List<Target> others = new ArrayList<>();
        for (Map<String, SourceTable> tables : sources.values()) {
            SourceTable other = tables.get(name);
            if (other != null) {
                others.add(new Target(other.key(repository), OTHER_PROJECT));
            }
        }
        return only(others);
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

    private static Optional<Target> only(List<Target> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
