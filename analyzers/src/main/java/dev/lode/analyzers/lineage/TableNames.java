package dev.lode.analyzers.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells which names may mean one table. Statements leave out what their session knows: {@code gold.revenue} in one
 * repository is {@code main.gold.revenue} in another. Two names may mean one table when the shorter has a schema and is
 * how the longer ends. A name without a schema says too little and stands for itself.
 */
final class TableNames {

    private final Map<String, List<String>> byLastPart = new HashMap<>();

    TableNames(Collection<String> names) {
        for (String name : new TreeSet<>(names)) {
            if (name.indexOf('.') > 0) {
                byLastPart
                        .computeIfAbsent(lastPart(name), absent -> new ArrayList<>())
                        .add(name);
            }
        }
    }

    /** The names, in order, that a name may be short for or may be shortened to. */
    List<String> kin(String name) {
        return byLastPart.getOrDefault(lastPart(name), List.of()).stream()
                .filter(other -> shortens(name, other) || shortens(other, name))
                .toList();
    }

    /** True when no two of them exclude each other: {@code dev.gold.x} and {@code main.gold.x} are two tables. */
    static boolean agree(Collection<String> names) {
        return names.stream()
                .allMatch(one -> names.stream()
                        .allMatch(other -> one.equals(other) || shortens(one, other) || shortens(other, one)));
    }

    private static boolean shortens(String part, String whole) {
        return whole.endsWith("." + part);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
