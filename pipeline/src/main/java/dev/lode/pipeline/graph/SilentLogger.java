package dev.lode.pipeline.graph;

import com.arcadedb.log.Logger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Takes the embedded engine's log and drops it: what matters of it comes as an exception. */
final class SilentLogger implements Logger {

    @Override
    public void log(
            @Nullable Object requester,
            Level level,
            String message,
            @Nullable Throwable exception,
            @Nullable String context,
            @Nullable Object a1,
            @Nullable Object a2,
            @Nullable Object a3,
            @Nullable Object a4,
            @Nullable Object a5,
            @Nullable Object a6,
            @Nullable Object a7,
            @Nullable Object a8,
            @Nullable Object a9,
            @Nullable Object a10,
            @Nullable Object a11,
            @Nullable Object a12,
            @Nullable Object a13,
            @Nullable Object a14,
            @Nullable Object a15,
            @Nullable Object a16,
            @Nullable Object a17) {}

    @Override
    public void log(
            @Nullable Object requester,
            Level level,
            String message,
            @Nullable Throwable exception,
            @Nullable String context,
            @Nullable Object... parameters) {}

    @Override
    public void flush() {}
}
