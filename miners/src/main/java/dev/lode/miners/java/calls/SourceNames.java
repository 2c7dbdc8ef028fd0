package dev.lode.miners.java.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The types of a repository by name. Where several files define one, each means the nearest: the fewest folders up and
 * down from one source root to the other, of equally near ones the first.
 */
final class SourceNames {

    private final Map<String, List<SourceUnit>> units = new TreeMap<>();
    /** Source roots of files that define a name which another one defines, by path. */
    private final Map<String, String> clashing = new HashMap<>();

    SourceNames(List<SourceUnit> all) {
        for (SourceUnit unit : all) {
            new HashSet<>(unit.names())
                    .forEach(name -> units.computeIfAbsent(name, absent -> new ArrayList<>())
                            .add(unit));
        }
        units.values().stream()
                .filter(several -> several.size() > 1)
                .forEach(several -> several.forEach(unit -> clashing.put(unit.path(), unit.root())));
    }

    /** Names that more than one file defines, each with the one that is meant from a source root. */
    Map<String, SourceUnit> chosen(String root) {
        Map<String, SourceUnit> chosen = new HashMap<>();
        units.forEach((name, several) -> {
            if (several.size() > 1) {
                chosen.put(name, nearest(root, several));
            }
        });
        return chosen;
    }

    private static SourceUnit nearest(String root, List<SourceUnit> several) {
        return several.stream()
                .min(Comparator.comparingInt(unit -> distance(root, unit.root())))
                .orElseThrow();
    }

    private static int distance(String from, String to) {
        String[] up = from.split("/");
        String[] down = to.split("/");
        int common = 0;
        while (common < Math.min(up.length, down.length) && up[common].equals(down[common])) {
            common++;
        }
        return up.length + down.length - 2 * common;
    }

    /** All files that a compilation may look for, each under the name of a type in it. */
    Map<String, SourceUnit> visible(Map<String, SourceUnit> chosen) {
        Map<String, SourceUnit> visible = new TreeMap<>();
        units.forEach(
                (name, several) -> visible.put(name, Objects.requireNonNullElse(chosen.get(name), several.getFirst())));
        return visible;
    }

    /** A file is surely the one that another means: it is the only one of its names, or of the same module. */
    boolean isSure(SourceUnit from, String to) {
        String root = clashing.get(to);
        return root == null || module(from.root()).equals(module(root));
    }

    private static String module(String root) {
        int sources = ("/" + root + "/").indexOf("/src/");
        return sources < 0 ? root : root.substring(0, Math.max(0, sources - 1));
    }
}
