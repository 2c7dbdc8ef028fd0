package dev.lode.pipeline.plugins;

import dev.lode.spi.Checkout;
import dev.lode.spi.CheckoutView;
import dev.lode.spi.Worker;
import java.util.Iterator;
import java.util.function.Supplier;

/** A checkout whose work is spread over the threads that a run has to spare. */
public record SharingCheckout(Checkout whole, SpareThreads spare) implements CheckoutView {

    @Override
    public <T> void spread(Iterator<? extends T> work, Supplier<? extends Worker<? super T>> workers) {
        new SharedWork<T>(work, workers, spare).run();
    }
}
