package dev.lode.pipeline.report.page;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parts of a repository, found by size: a folder that holds more than a fifth of the files is taken apart into the
 * folders below it, so that neither {@code src} nor {@code src/main/java/com} stands for everything. Depends on the
 * set of paths only.
 */
final class Components {

    private static final int LARGEST_SHARE = 5;
    private static final int SMALLEST = 4;
    private static final String ROOT = "";

    private final TreeSet<String> apart = new TreeSet<>();

    private Components() {}

    static Components of(Collection<String> paths) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        for (String path : paths) {
            for (String folder = parent(path); ; folder = parent(folder)) {
                sizes.merge(folder, 1, Integer::sum);
                if (folder.equals(ROOT)) {
                    break;
                }
            }
        }
        Components components = new Components();
        int largest = Math.max(SMALLEST, paths.size() / LARGEST_SHARE);
        sizes.forEach((folder, size) -> {
            if (size > largest) {
                components.apart.add(folder);
            }
        });
        components.apart.add(ROOT);
        return components;
    }

    /** The part that a path lies in; files directly in a folder that was taken apart are its own part. */
    String of(String path) {
        String below = path;
        for (String folder = parent(path); ; folder = parent(folder)) {
            if (apart.contains(folder)) {
                return below.equals(path) ? (folder.equals(ROOT) ? "(top folder)" : folder + " (files)") : below;
            }
            below = folder;
        }
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? ROOT : path.substring(0, slash);
    }
}
