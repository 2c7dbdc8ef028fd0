package dev.lode.testkit;

import dev.lode.spi.Checkout;
import dev.lode.spi.CheckoutView;
import dev.lode.spi.Worker;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A checkout whose work is always spread over several threads. */
public record ThreadedCheckout(Checkout whole, int threads) implements CheckoutView {

    @Override
    public <T> void spread(Iterator<? extends T> work, Supplier<? extends Worker<? super T>> workers) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<? extends Future<?>> all = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> takePart(work, workers)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> void takePart(Iterator<? extends T> work, Supplier<? extends Worker<? super T>> workers) {
        try (Worker<? super T> worker = workers.get()) {
            for (Optional<T> item = next(work); item.isPresent(); item = next(work)) {
                worker.work(item.get());
            }
        }
    }

    private static <T> Optional<T> next(Iterator<? extends T> work) {
        synchronized (work) {
            return work.hasNext() ? Optional.of(work.next()) : Optional.empty();
        }
    }
}
