package dev.lode.pipeline.plugins;

import dev.lode.spi.Worker;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A work that the thread which has it done and helpers do together, as {@link dev.lode.spi.Checkout#spread} promises.
 * Helpers come whenever a thread is to spare and there is an item for it. None of them takes another item when the
 * plugin was interrupted, as it is when its time is over, and none outlives the work.
 */
final class SharedWork<T> {

    private final Iterator<? extends T> work;
    private final Supplier<? extends Worker<? super T>> workers;
    private final SpareThreads spare;
    private final Thread owner = Thread.currentThread();
    private final List<Thread> helpers = new ArrayList<>();
    private @Nullable Throwable failure;

    SharedWork(Iterator<? extends T> work, Supplier<? extends Worker<? super T>> workers, SpareThreads spare) {
        this.work = work;
        this.workers = workers;
        this.spare = spare;
    }

    /** To be called once, by the thread that made it. */
    void run() {
        takePart();
        for (Optional<Thread> helper = helper(); helper.isPresent(); helper = helper()) {
            awaitEnd(helper.get());
        }
        switch (failure()) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private void takePart() {
        try (Worker<? super T> worker = workers.get()) {
            for (Optional<T> item = next(); item.isPresent(); item = next()) {
                worker.work(item.get());
            }
        } catch (Throwable e) {
            // Errors too: what one thread dies of must reach the plugin's thread.
            fail(e);
        }
    }

    private synchronized Optional<T> next() {
        if (failure != null || !work.hasNext()) {
            return Optional.empty();
        }
        if (owner.isInterrupted()) {
            throw new IllegalStateException("the plugin was interrupted");
        }
        T item = work.next();
        if (work.hasNext() && spare.take()) {
            Thread helper = Thread.ofPlatform()
                    .name(owner.getName() + "-helper-" + helpers.size())
                    .stackSize(PluginRunner.STACK_BYTES)
                    .daemon()
                    .unstarted(this::help);
            helpers.add(helper);
            helper.start();
        }
        return Optional.of(item);
    }

    private void help() {
        try {
            takePart();
        } finally {
            spare.release();
        }
    }

    private synchronized void fail(Throwable e) {
        if (failure == null) {
            failure = e;
        }
    }

    private synchronized @Nullable Throwable failure() {
        return failure;
    }

    private synchronized Optional<Thread> helper() {
        return helpers.isEmpty() ? Optional.empty() : Optional.of(helpers.removeLast());
    }

    /** What the work reads from is closed after its end, so an interruption must not cut the waiting short. */
    private static void awaitEnd(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
