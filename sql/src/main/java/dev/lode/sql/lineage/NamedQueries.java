package dev.lode.sql.lineage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of common table expressions by their names; inner ones hide outer ones. */
final class NamedQueries {

    private final @Nullable NamedQueries outer;
    private final Map<String, Shape> shapes = new HashMap<>();

    NamedQueries(@Nullable NamedQueries outer) {
        this.outer = outer;
    }

    void put(String name, Shape shape) {
        shapes.put(name, shape);
    }

    @Nullable
    Shape get(String name) {
        Shape shape = shapes.get(name);
        return shape != null || outer == null ? shape : outer.get(name);
    }
}
