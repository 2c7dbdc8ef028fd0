package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;

/** A node of a file. */
record Place(ScriptFile file, int node) {

    CompactTree tree() {
        return file.tree();
    }

    String kind() {
        return tree().kind(node);
    }

    boolean is(String kind) {
        return tree().is(node, kind);
    }

    Place at(int other) {
        return new Place(file, other);
    }

    String text() {
        return tree().text(node);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && place.file == file && place.node == node;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(file) * 31 + node;
    }
}
