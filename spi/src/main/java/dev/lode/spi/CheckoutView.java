package dev.lode.spi;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A checkout that is another one but for what it says itself; what it does not say is passed on. */
public interface CheckoutView extends Checkout {

    /** What is looked at. */
    Checkout whole();

    @Override
    default Revision revision() {
        return whole().revision();
    }

    @Override
    default List<FileEntry> files() {
        return whole().files();
    }

    @Override
    default byte[] read(FileEntry file) throws UnreadableFileException {
        return whole().read(file);
    }

    @Override
    default EarlierFacts earlier() {
        return whole().earlier();
    }

    @Override
    default SqlSettings sql() {
        return whole().sql();
    }

    @Override
    default JavaSettings java() {
        return whole().java();
    }

    @Override
    default <T> void spread(Iterator<? extends T> work, Supplier<? extends Worker<? super T>> workers) {
        whole().spread(work, workers);
    }
}
