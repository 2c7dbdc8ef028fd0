package dev.lode.miners.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Walks the history, tells what its commits say in words, and gives those whose changes are to be found, neighbours
 * together: what one of them wrote another one often changes.
 */
final class CommitWalk implements Iterator<List<PendingCommit>> {

    /** Fewer, and what a thread knows of the files is no more of use to it when it gets the next. */
    private static final int NEIGHBOURS = 512;

    private final StoredObjects objects;
    private final Set<ObjectId> ends;
    private final KnownCommits known;
    private final History history;
    private final Deque<ObjectId> ahead = new ArrayDeque<>();
    private final SeenObjects seen;
    private List<PendingCommit> next = List.of();

    /** @param ends commits whose parents a shallow clone lacks */
    CommitWalk(ObjectId start, StoredObjects objects, Set<ObjectId> ends, KnownCommits known, History history) {
        this.objects = objects;
        this.ends = ends;
        this.known = known;
        this.history = history;
        this.seen = new SeenObjects(objects);
        ahead.push(start);
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = read();
        }
        return !next.isEmpty();
    }

    @Override
    public List<PendingCommit> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<PendingCommit> commits = next;
        next = List.of();
        return commits;
    }

    private List<PendingCommit> read() {
        List<PendingCommit> commits = new ArrayList<>();
        try {
            while (commits.size() < NEIGHBOURS && !ahead.isEmpty()) {
                ObjectId id = ahead.pop();
                if (seen.add(id)) {
                    read(commit(id)).ifPresent(commits::add);
                }
            }
            return commits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<PendingCommit> read(RawCommit commit) throws IOException {
        // The first parent comes next: a branch is walked to its end before what was merged into it.
        commit.parents().reversed().forEach(ahead::push);
        CommitText text = CommitText.parse(commit.raw());
        if (commit.parents().size() > 1) {
            history.merge(commit, text);
            return Optional.empty();
        }
        PendingCommit pending = history.pending(commit, text, before(commit));
        OptionalLong files = known.files(commit, pending.author());
        if (files.isPresent()) {
            history.known(pending, files.getAsLong());
            return Optional.empty();
        }
        return Optional.of(pending);
    }

    private Optional<ObjectId> before(RawCommit commit) throws IOException {
        return commit.parents().isEmpty()
                ? Optional.empty()
                : Optional.of(commit(commit.parents().getFirst()).tree());
    }

    private RawCommit commit(ObjectId id) throws IOException {
        byte[] raw = objects.read(id, Constants.OBJ_COMMIT).orElseThrow(() -> new LargeObjectException(id));
        RawCommit commit = RawCommit.parse(id, raw);
        return ends.contains(id) ? commit.withoutParents() : commit;
    }
}
