package dev.lode.pipeline.plugins;

import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one plugin on a thread of its own, with a stack deep enough for deep sources and a limit of time. Whatever it
 * throws becomes an issue; after its end its sink takes nothing more, so that a plugin which did not stop cannot spoil
 * what follows.
 */
public final class PluginRunner {

    /** Deep enough for what people write; what is nested deeper is set aside by its file. */
    static final long STACK_BYTES = 64L << 20;

    private final Duration limit;

    public PluginRunner(Duration limit) {
        this.limit = limit;
    }

    /**
     * How a plugin failed.
     *
     * @param issue for the snapshot
     * @param cause what it threw, if it threw
     */
    public record Failure(Issue issue, Optional<Throwable> cause) {}

    /** What made the plugin fail; empty when it came to its end. */
    public Optional<Failure> run(String plugin, FactSink sink, Consumer<FactSink> work) throws InterruptedException {
        RevocableSink guarded = new RevocableSink(sink);
        Attempt attempt = new Attempt(guarded, work);
        Thread thread = new Thread(null, attempt, "plugin-" + plugin, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(limit);
        } finally {
            guarded.revoke();
            thread.interrupt();
        }
        if (thread.isAlive()) {
            String text = "it did not end within " + limit.toSeconds() + " s";
            return Optional.of(new Failure(issue(plugin, "PLUGIN_TIMEOUT", text), Optional.empty()));
        }
        Throwable thrown = attempt.thrown;
        if (thrown == null) {
            return Optional.empty();
        }
        String text = thrown.toString().lines().findFirst().orElse("");
        return Optional.of(new Failure(issue(plugin, "PLUGIN_FAILED", text), Optional.of(thrown)));
    }

    private static Issue issue(String plugin, String code, String what) {
        return Issue.error(code, "", 0, "plugin " + plugin + " failed, its facts are left out: " + what);
    }

    /** One call of the plugin. */
    private static final class Attempt implements Runnable {

        private final FactSink sink;
        private final Consumer<FactSink> work;
        private volatile @Nullable Throwable thrown;

        Attempt(FactSink sink, Consumer<FactSink> work) {
            this.sink = sink;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.accept(sink);
            } catch (Throwable e) {
                // Errors too: one plugin's stack overflow or missing class must not end the run.
                thrown = e;
            }
        }
    }

    /** Passes on what it gets, from any number of threads at once, until it is revoked. */
    private static final class RevocableSink implements FactSink {

        private final FactSink sink;
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private boolean revoked;

        RevocableSink(FactSink sink) {
            this.sink = sink;
        }

        void revoke() {
            guarded(lock.writeLock(), () -> revoked = true);
        }

        @Override
        public void emit(Fact fact) {
            guarded(lock.readLock(), () -> {
                check();
                sink.emit(fact);
            });
        }

        @Override
        public void report(Issue issue) {
            guarded(lock.readLock(), () -> {
                check();
                sink.report(issue);
            });
        }

        private static void guarded(Lock lock, Runnable action) {
            lock.lock();
            try {
                action.run();
            } finally {
                lock.unlock();
            }
        }

        private void check() {
            if (revoked) {
                throw new IllegalStateException("the plugin's time is over");
            }
        }
    }
}
