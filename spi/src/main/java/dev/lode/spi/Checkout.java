package dev.lode.spi;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A repository at one commit, read from the object database; never a work tree. */
public interface Checkout {

    Revision revision();

    /** All paths in the order of their bytes. */
    List<FileEntry> files();

    /**
     * The content of a file, or the target of a symlink.
     *
     * @throws UnreadableFileException when it is absent, damaged or over the size limit
     */
    byte[] read(FileEntry file) throws UnreadableFileException;

    /**
     * What the same version of the plugin that asks has said of an earlier state of this repository, under the same
     * contract and vocabulary: a way to save work, never a source of truth. There is nothing where there was no earlier
     * run or where it cannot be trusted, and the earlier state may have had another branch, depth or history. What the
     * plugin says must be the same, byte by byte, whether it looks here or not.
     */
    default EarlierFacts earlier() {
        return EarlierFacts.none();
    }

    /** What the settings say of the SQL in it. */
    default SqlSettings sql() {
        return SqlSettings.none();
    }

    /** What the settings say of the Java in it. */
    default JavaSettings java() {
        return JavaSettings.none();
    }

    /**
     * Has a work done by the calling thread and by as many more as the run has to spare, and returns when all of it is
     * done. The work is asked for its next item by one thread at a time and when a worker is free for it, so it may
     * read while it goes, and nothing queues up; which worker gets an item and which item is done first is open.
     * Whatever the work, the supplier or a worker throws first ends all of it and is thrown again as it was, when
     * every worker is closed. This one has no thread to spare.
     *
     * @param workers gives each thread, on that thread, a worker of its own
     */
    default <T> void spread(Iterator<? extends T> work, Supplier<? extends Worker<? super T>> workers) {
        try (Worker<? super T> worker = workers.get()) {
            while (work.hasNext()) {
                worker.work(work.next());
            }
        }
    }
}
