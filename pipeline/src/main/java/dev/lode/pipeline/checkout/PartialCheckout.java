package dev.lode.pipeline.checkout;

import dev.lode.spi.Checkout;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Glob;
import dev.lode.spi.Revision;
import dev.lode.spi.UnreadableFileException;
import dev.lode.spi.Worker;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A checkout without the files whose content is not to be mined.
 *
 * @param files those that are left, in the order of the whole
 */
public record PartialCheckout(Checkout whole, List<FileEntry> files) implements Checkout {

    /** @param exclude globs on paths */
    public static PartialCheckout without(List<String> exclude, Checkout whole) {
        List<Glob> globs = exclude.stream().map(Glob::of).toList();
        return new PartialCheckout(
                whole,
                whole.files().stream()
                        .filter(file -> !Glob.any(globs, file.path()))
                        .toList());
    }

    @Override
    public Revision revision() {
        return whole.revision();
    }

    @Override
    public byte[] read(FileEntry file) throws UnreadableFileException {
        return whole.read(file);
    }

    @Override
    public <T> void spread(Iterator<? extends T> work, Supplier<? extends Worker<? super T>> workers) {
        whole.spread(work, workers);
    }

    /** How many files are left out. */
    public int excluded() {
        return whole.files().size() - files.size();
    }
}
