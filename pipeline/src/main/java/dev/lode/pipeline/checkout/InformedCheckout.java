package dev.lode.pipeline.checkout;

import dev.lode.spi.Checkout;
import dev.lode.spi.EarlierFacts;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Revision;
import dev.lode.spi.UnreadableFileException;
import dev.lode.spi.Worker;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A checkout for one plugin that can look at what it said before.
 *
 * @param past asked only if the plugin asks
 */
public record InformedCheckout(Checkout present, Supplier<EarlierFacts> past) implements Checkout {

    @Override
    public Revision revision() {
        return present.revision();
    }

    @Override
    public List<FileEntry> files() {
        return present.files();
    }

    @Override
    public byte[] read(FileEntry file) throws UnreadableFileException {
        return present.read(file);
    }

    @Override
    public <T> void spread(Iterator<? extends T> work, Supplier<? extends Worker<? super T>> workers) {
        present.spread(work, workers);
    }

    @Override
    public EarlierFacts earlier() {
        return past.get();
    }
}
