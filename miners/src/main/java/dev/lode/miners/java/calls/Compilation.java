package dev.lode.miners.java.calls;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that the compiler attributes together.
 *
 * @param units none of them defines a type that another one defines
 * @param visible what each qualified name means to them
 */
record Compilation(List<SourceUnit> units, SortedMap<String, SourceUnit> visible, SourceNames names) {

    Compilation {
        units = List.copyOf(units);
    }

    static Compilation of(List<SourceUnit> units, Map<String, SourceUnit> visible, SourceNames names) {
        SortedMap<String, SourceUnit> own = new TreeMap<>(visible);
        units.forEach(unit -> unit.names().forEach(name -> own.put(name, unit)));
        return new Compilation(units, own, names);
    }

    /** The same without a file that the compiler failed on. */
    Compilation without(String path) {
        SortedMap<String, SourceUnit> rest = new TreeMap<>(visible);
        rest.values().removeIf(unit -> unit.path().equals(path));
        return new Compilation(
                units.stream().filter(unit -> !unit.path().equals(path)).toList(), rest, names);
    }

    /** Given up. */
    Compilation none() {
        return new Compilation(List.of(), visible, names);
    }
}
