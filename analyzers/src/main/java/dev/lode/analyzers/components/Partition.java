package dev.lode.analyzers.components;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which part each path of a repository lies in. */
final class Partition {

    private static final int LARGEST_SHARE = 5;
    private static final int SMALLEST = 4;
    private static final String ROOT = ".";

    private final Set<String> apart = new HashSet<>(Set.of(ROOT));

    Partition(Collection<String> paths) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        for (String path : paths) {
            for (String folder = parent(path); !folder.equals(ROOT); folder = parent(folder)) {
                sizes.merge(folder, 1, Integer::sum);
            }
        }
        int largest = Math.max(SMALLEST, paths.size() / LARGEST_SHARE);
        sizes.forEach((folder, size) -> {
            if (size > largest) {
                apart.add(folder);
            }
        });
    }

    Part of(String path) {
        String below = path;
        String folder = parent(path);
        while (!apart.contains(folder)) {
            below = folder;
            folder = parent(folder);
        }
        return below.equals(path) ? new Part(folder, true) : new Part(below, false);
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? ROOT : path.substring(0, slash);
    }
}
