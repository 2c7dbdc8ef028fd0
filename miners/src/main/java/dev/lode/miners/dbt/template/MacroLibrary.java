package dev.lode.miners.dbt.template;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.code.MacroDefinition;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.ProjectContents;
import dev.lode.miners.jinja.Block;
import dev.lode.miners.jinja.Template;
import dev.lode.miners.jinja.evaluation.Macro;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The macros that templates of one repository can call: those of its projects, among them the packages that are
 * installed in it, then dbt's own, then what we write in place of packages that people use and do not commit.
 */
public final class MacroLibrary {

    private static final String DBT = "dbt";

    /** By the names that templates use; the outermost project of a name has it. */
    private final Map<String, ProjectContents> packages = new TreeMap<>();

    private final Map<String, ProjectContents> byRoot = new TreeMap<>();
    private final Map<String, Map<String, Macro>> read = new HashMap<>();

    public MacroLibrary(List<ProjectContents> projects) {
        for (ProjectContents contents : projects) {
            byRoot.put(contents.project.root(), contents);
            packages.merge(contents.project.ownName(), contents, MacroLibrary::outer);
        }
    }

    private static ProjectContents outer(ProjectContents one, ProjectContents other) {
        return one.project.root().length() <= other.project.root().length() ? one : other;
    }

    /** What a plain name calls in templates of a project. */
    Optional<Callable> own(DbtProject project, String name) {
        return contents(project).flatMap(contents -> macro(contents, name));
    }

    /** What a plain name calls that the project does not define: dbt's own macro, or the only one of a package. */
    Optional<Callable> other(String name) {
        Optional<Callable> builtIn = StandInMacros.named(DBT, name).map(macro -> macro);
        return builtIn.or(() -> {
            List<Callable> found = packages.values().stream()
                    .flatMap(contents -> macro(contents, name).stream())
                    .toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
    }

    /** The macros of a package under its name; empty for one of which nothing is known. */
    Optional<Value> inPackage(DbtProject project, String name) {
        boolean known = packages.containsKey(name)
                || StandInMacros.has(name)
                || project.packages().names().contains(name);
        return known ? Optional.of(new Package(name)) : Optional.empty();
    }

    private final class Package implements Structure {

        private final String name;

        Package(String name) {
            this.name = name;
        }

        @Override
        public Optional<Value> attribute(String macro) {
            return Optional.of(member(name, macro).orElseGet(() -> missing(name + "." + macro)));
        }

        @Override
        public String text() {
            return "<package " + name + ">";
        }
    }

    private Optional<Callable> member(String packageName, String macro) {
        if (packageName.equals("dbt_utils") && macro.equals("star")) {
            // the package asks the warehouse for the columns; a star with exceptions says the same without it
            return StandInMacros.named(packageName, macro)
                    .map(found -> (arguments, frame) -> found.call(taken(found, arguments), frame));
        }
        ProjectContents contents = packages.get(packageName);
        return contents != null ? macro(contents, macro) : standIn(packageName, macro);
    }

    /** Of dbt's own macros we have the meaning; of a package's we only have what it is likely to write. */
    private static Optional<Callable> standIn(String packageName, String name) {
        Optional<Macro> macro = StandInMacros.named(packageName, name);
        if (packageName.equals(DBT)) {
            return macro.map(found -> found);
        }
        return macro.map(found -> (arguments, frame) -> {
            frame.problem(
                    "STUBBED_MACRO", packageName + "." + name + " is not in the repository; what it writes is guessed");
            return found.call(taken(found, arguments), frame);
        });
    }

    /** The arguments that our macro knows: other versions of the package take others. */
    private static Arguments taken(Macro macro, Arguments arguments) {
        SequencedMap<String, Value> named = new LinkedHashMap<>(arguments.named());
        named.keySet().retainAll(macro.parameters());
        return new Arguments(arguments.positional(), named);
    }

    private Optional<ProjectContents> contents(DbtProject project) {
        return Optional.ofNullable(byRoot.get(project.root()));
    }

    private Optional<Callable> macro(ProjectContents contents, String name) {
        return Optional.ofNullable(contents.macros.get(name))
                .flatMap(this::macro)
                .map(macro -> macro);
    }

    private Optional<Macro> macro(MacroDefinition definition) {
        Map<String, Macro> file = read.computeIfAbsent(definition.path(), path -> macros(definition.file()));
        return Optional.ofNullable(file.get(definition.name()));
    }

    /** By the names that dbt gives them; of two of one name the first. */
    private static Map<String, Macro> macros(String file) {
        Map<String, Macro> macros = new HashMap<>();
        for (Block block : Template.parse(file).blocks()) {
            String name = block.kind().equals("test") ? "test_" + block.name() : block.name();
            macros.putIfAbsent(name, block.macro());
        }
        return macros;
    }

    /**
     * What {@code adapter.dispatch} finds: the macro of the adapter, else that of the adapters that it descends from,
     * else the default one; of each the one of the packages in the order in which they are asked.
     *
     * @param adapter type of the adapter
     * @param namespace the package that dispatches, or empty for none
     */
    Value dispatch(DbtProject project, String adapter, String name, String namespace) {
        List<String> searched = searched(project, namespace);
        for (String packageName : searched) {
            for (String prefix : prefixes(adapter)) {
                Optional<Callable> found = packageName.isEmpty()
                        ? own(project, prefix + "__" + name).or(() -> other(prefix + "__" + name))
                        : packageName.equals(project.ownName())
                                ? own(project, prefix + "__" + name)
                                : member(packageName, prefix + "__" + name);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return searched.stream()
                .flatMap(packageName -> standIn(packageName, name).stream())
                .findFirst()
                .<Value>map(found -> found)
                .orElseGet(() -> missing(name));
    }

    /** What {@code doc} answers: the text of a docs block of the project or, with two names, of a package. */
    Value documentation(DbtProject project, Arguments arguments) {
        String name = arguments.text(arguments.positional().size() - 1, "name");
        Optional<ProjectContents> contents = arguments.positional().size() > 1
                ? Optional.ofNullable(packages.get(arguments.text(0, "package")))
                : contents(project);
        return contents.flatMap(found -> Optional.ofNullable(found.docs.get(name)))
                .<Value>map(Value::of)
                .orElseGet(() -> Undefined.unknown("doc " + name));
    }

    private static Callable missing(String name) {
        return (arguments, frame) -> {
            frame.problem("UNKNOWN_MACRO", "macro " + name + " is not in the repository");
            return Undefined.unknown("macro " + name);
        };
    }

    private static List<String> searched(DbtProject project, String namespace) {
        for (YamlValue entry : project.settings().get("dispatch").items()) {
            if (!namespace.isEmpty() && entry.get("macro_namespace").textOr("").equals(namespace)) {
                return entry.get("search_order").texts();
            }
        }
        return namespace.isEmpty() ? List.of("") : List.of(project.ownName(), namespace);
    }

    private static List<String> prefixes(String adapter) {
        List<String> prefixes = new ArrayList<>(List.of(adapter));
        switch (adapter) {
            case "databricks" -> prefixes.add("spark");
            case "redshift" -> prefixes.add("postgres");
            case "fabric", "synapse" -> prefixes.add("sqlserver");
            default -> {
                // descends from none
            }
        }
        prefixes.add("default");
        return prefixes;
    }
}
