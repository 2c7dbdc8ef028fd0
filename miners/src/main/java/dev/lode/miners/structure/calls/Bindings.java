package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows names to where they are declared: through scopes, imports and what other files export again. */
final class Bindings {

    private final ModuleFiles modules;

    /** Where a name leads. */
    sealed interface Target {

        /** A declaration, or an expression that is exported without a name. */
        record Declaration(Place place) implements Target {}

        /** A member of what an expression is. */
        record Member(Place whole, String name) implements Target {}

        /** All of a module, or something outside of the repository. */
        record Whole(Meaning meaning) implements Target {}
    }

    private record Asked(ScriptFile file, String name) {}

    Bindings(ModuleFiles modules) {
        this.modules = modules;
    }

    /** @param isType it is the name of a type that is asked for */
    List<Target> find(ScriptFile file, String name, int from, boolean isType) {
        return targets(file, file.names().lookUp(name, from, isType), isType, new HashSet<>());
    }

    private List<Target> targets(ScriptFile file, List<Integer> nodes, boolean isType, Set<Asked> seen) {
        List<Target> targets = new ArrayList<>();
        for (int node : nodes) {
            targets.addAll(target(new Place(file, node), isType, seen));
        }
        return targets;
    }

    private List<Target> target(Place place, boolean isType, Set<Asked> seen) {
        CompactTree tree = place.tree();
        return switch (place.kind()) {
            case "import_clause" -> imported(place, ExportTable.DEFAULT, isType, seen);
            case "namespace_import", "import_require_clause" -> imported(place, ExportTable.ALL, isType, seen);
            case "import_specifier" ->
                imported(place, ExportTable.unquoted(tree.text(tree.child(place.node(), "name"))), isType, seen);
            default -> List.of(new Target.Declaration(place));
        };
    }

    private List<Target> imported(Place place, String name, boolean isType, Set<Asked> seen) {
        CompactTree tree = place.tree();
        int statement = place.node();
        while (statement > 0 && tree.child(statement, "source") < 0) {
            statement = tree.parent(statement);
        }
        int source = tree.child(statement, "source");
        return source < 0 ? List.of() : from(place.file(), ExportTable.unquoted(tree.text(source)), name, isType, seen);
    }

    private List<Target> from(ScriptFile file, String source, String name, boolean isType, Set<Asked> seen) {
        Optional<ScriptFile> other = modules.find(file.path(), source);
        if (other.isPresent()) {
            return exported(other.get(), name, isType, seen);
        }
        if (source.startsWith(".")) {
            return List.of();
        }
        boolean isWhole = name.equals(ExportTable.ALL) || name.equals(ExportTable.DEFAULT);
        return List.of(new Target.Whole(new Meaning.Outside(isWhole ? source : source + "." + name)));
    }

    /** What stands in a namespace by a name. */
    List<Target> within(Place namespace, String name) {
        CompactTree tree = namespace.tree();
        int body = tree.child(namespace.node(), "body");
        return body < 0
                ? List.of()
                : targets(namespace.file(), namespace.file().names().within(name, body), false, new HashSet<>());
    }

    /** What a file exports by a name. */
    List<Target> exported(ScriptFile file, String name, boolean isType) {
        return exported(file, name, isType, new HashSet<>());
    }

    private List<Target> exported(ScriptFile file, String name, boolean isType, Set<Asked> seen) {
        if (!seen.add(new Asked(file, name))) {
            return List.of();
        }
        ExportTable table = file.exports();
        int whole = table.whole();
        Optional<ExportTable.Exported> own = table.named(name);
        if (own.isPresent()) {
            return own(file, own.get(), isType, seen);
        }
        if (whole >= 0) {
            Place place = new Place(file, whole);
            boolean isAll = name.equals(ExportTable.ALL) || name.equals(ExportTable.DEFAULT);
            return List.of(isAll ? new Target.Declaration(place) : new Target.Member(place, name));
        }
        if (name.equals(ExportTable.ALL)) {
            return List.of(new Target.Whole(new Meaning.Exports(file)));
        }
        return name.equals(ExportTable.DEFAULT) ? List.of() : again(file, name, isType, seen);
    }

    private List<Target> again(ScriptFile file, String name, boolean isType, Set<Asked> seen) {
        for (String source : file.exports().all()) {
            if (modules.find(file.path(), source).isPresent()) {
                List<Target> targets = from(file, source, name, isType, seen);
                if (!targets.isEmpty()) {
                    return targets;
                }
            }
        }
        return List.of();
    }

    private List<Target> own(ScriptFile file, ExportTable.Exported exported, boolean isType, Set<Asked> seen) {
        if (!exported.source().isEmpty()) {
            return from(file, exported.source(), exported.name(), isType, seen);
        }
        if (exported.node() >= 0) {
            Place place = new Place(file, exported.node());
            return place.is("identifier")
                    ? targets(file, file.names().lookUp(place.text(), place.node(), isType), isType, seen)
                    : List.of(new Target.Declaration(place));
        }
        return targets(file, file.names().lookUp(exported.name(), 0, isType), isType, seen);
    }

    /** What a module is, as {@code require} gives it. */
    List<Target> required(ScriptFile file, String source) {
        return from(file, source, ExportTable.ALL, false, new HashSet<>());
    }
}
