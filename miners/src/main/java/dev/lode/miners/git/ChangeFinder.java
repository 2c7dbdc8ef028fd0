package dev.lode.miners.git;

import dev.lode.spi.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Repository;

/** Finds what commits changed, with a reader and memories of its own, and tells the history. */
final class ChangeFinder implements Worker<List<PendingCommit>> {

    private final StoredObjects objects;
    private final boolean partial;
    private final History history;
    private final CommitChanges changes;

    /** @param partial whether it is no damage when directories are missing */
    ChangeFinder(Repository repository, boolean partial, LineMemory memory, History history) {
        this.objects = StoredObjects.ofContents(repository);
        this.partial = partial;
        this.history = history;
        this.changes = new CommitChanges(objects, memory);
    }

    @Override
    public void work(List<PendingCommit> commits) {
        try {
            for (PendingCommit commit : commits) {
                find(commit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void find(PendingCommit commit) throws IOException {
        try {
            history.changed(commit, changes.between(commit.before(), commit.after()));
        } catch (MissingObjectException e) {
            if (!partial) {
                throw e;
            }
            history.unseen(commit);
        }
    }

    @Override
    public void close() {
        objects.close();
    }
}
