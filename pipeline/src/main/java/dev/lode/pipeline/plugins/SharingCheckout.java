package dev.lode.pipeline.plugins;

import dev.lode.spi.Checkout;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Revision;
import dev.lode.spi.UnreadableFileException;
import dev.lode.spi.Worker;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A checkout whose work is spread over the threads that a run has to spare. */
public record SharingCheckout(Checkout whole, SpareThreads spare) implements Checkout {

    @Override
    public Revision revision() {
        return whole.revision();
    }

    @Override
    public List<FileEntry> files() {
        return whole.files();
    }

    @Override
    public byte[] read(FileEntry file) throws UnreadableFileException {
        return whole.read(file);
    }

    @Override
    public <T> void spread(Iterator<? extends T> work, Supplier<? extends Worker<? super T>> workers) {
        new SharedWork<T>(work, workers, spare).run();
    }
}
