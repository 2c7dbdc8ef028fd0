package dev.lode.pipeline.staging.sort;

import org.jspecify.annotations.Nullable;

/** Values one after another, read from disk. */
public interface Cursor<T> extends AutoCloseable {

    /** The next value, or null at the end. */
    @Nullable
    T next();

    @Override
    void close();
}
