package dev.lode.miners.git;

import dev.lode.spi.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectReader;

/** Finds what commits changed, with a reader and memories of its own, and tells the history. */
final class ChangeFinder implements Worker<List<PendingCommit>> {

    private final ObjectReader reader;
    private final History history;
    private final CommitChanges changes;

    /** Closes the reader with itself. */
    ChangeFinder(ObjectReader reader, History history) {
        this.reader = reader;
        this.history = history;
        this.changes = new CommitChanges(reader, new Blobs(reader));
    }

    @Override
    public void work(List<PendingCommit> commits) {
        try {
            for (PendingCommit commit : commits) {
                history.changed(commit, changes.between(commit.before(), commit.after()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
