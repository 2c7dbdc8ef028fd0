package dev.lode.analyzers.components;

import java.util.Comparator;

/**
 * A part of a repository.
 *
 * @param path its folder, {@code .} for the root
 * @param direct only files directly in the folder belong to it
 */
record Part(String path, boolean direct) implements Comparable<Part> {

    private static final Comparator<Part> ORDER = Comparator.comparing(Part::path);

    String name() {
        if (path.equals(".")) {
            return "(top folder)";
        }
        return direct ? path + " (files)" : path;
    }

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }
}
