package dev.lode.miners.java.calls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which files the compiler sees together. Main and test sources of all modules are one compilation, as long as no two
 * files define the same type and a name means the same file to all of them; and as long as they are not too many: what
 * the compiler knows of a file stays in memory until the compilation ends.
 */
final class CompilationPlan {

    /** Characters of text that are attributed at once: some 150,000 lines, for which the compiler takes 300 MB. */
    private static final int LIMIT = 6_000_000;
    /** Each starts a compiler. */
    private static final int MOST = 200;

    private final SourceNames names;
    private final List<Group> groups = new ArrayList<>();
    private final List<SourceUnit> leftOut = new ArrayList<>();

    /** Source roots that agree on what names mean. */
    private record Group(Map<String, SourceUnit> chosen, Set<String> defined, List<SourceUnit> units) {}

    CompilationPlan(List<SourceUnit> units) {
        this.names = new SourceNames(units);
        Map<String, List<SourceUnit>> roots = new TreeMap<>();
        units.forEach(unit ->
                roots.computeIfAbsent(unit.root(), absent -> new ArrayList<>()).add(unit));
        roots.forEach(this::add);
    }

    private void add(String root, List<SourceUnit> units) {
        Map<String, SourceUnit> chosen = names.chosen(root);
        List<SourceUnit> rest = units;
        while (!rest.isEmpty()) {
            List<SourceUnit> first = new ArrayList<>();
            List<SourceUnit> again = new ArrayList<>();
            Set<String> defined = new HashSet<>();
            for (SourceUnit unit : rest) {
                boolean isNew = unit.names().stream().noneMatch(defined::contains);
                (isNew ? first : again).add(unit);
                if (isNew) {
                    defined.addAll(unit.names());
                }
            }
            place(chosen, first, defined);
            rest = again;
        }
    }

    private void place(Map<String, SourceUnit> chosen, List<SourceUnit> units, Set<String> defined) {
        Map<String, SourceUnit> meant = new HashMap<>(chosen);
        units.forEach(unit -> unit.names().forEach(name -> meant.computeIfPresent(name, (same, other) -> unit)));
        for (Group group : groups) {
            if (group.chosen().equals(meant) && defined.stream().noneMatch(group.defined()::contains)) {
                group.units().addAll(units);
                group.defined().addAll(defined);
                return;
            }
        }
        if (groups.size() < MOST) {
            groups.add(new Group(meant, defined, new ArrayList<>(units)));
        } else {
            leftOut.addAll(units);
        }
    }

    List<Compilation> compilations() {
        List<Compilation> compilations = new ArrayList<>();
        for (Group group : groups) {
            Map<String, SourceUnit> visible = names.visible(group.chosen());
            List<SourceUnit> part = new ArrayList<>();
            int size = 0;
            for (SourceUnit unit : group.units()) {
                if (size > 0 && size + unit.length() > LIMIT) {
                    compilations.add(Compilation.of(part, visible, names));
                    part = new ArrayList<>();
                    size = 0;
                }
                part.add(unit);
                size += unit.length();
            }
            compilations.add(Compilation.of(part, visible, names));
        }
        return compilations;
    }

    /** Files that define once more what very many files define. */
    List<SourceUnit> leftOut() {
        return leftOut;
    }
}
