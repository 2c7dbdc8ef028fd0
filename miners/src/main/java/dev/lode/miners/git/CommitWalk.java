package dev.lode.miners.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Walks the history, tells what its commits say in words, and gives those whose changes are to be found, neighbours
 * together: what one of them wrote another one often changes.
 */
final class CommitWalk implements Iterator<List<PendingCommit>> {

    /** Fewer, and what a thread knows of the files is no more of use to it when it gets the next. */
    private static final int NEIGHBOURS = 512;

    private final RevWalk walk;
    private final KnownCommits known;
    private final History history;
    private List<PendingCommit> next = List.of();

    /** @param walk that has its start */
    CommitWalk(RevWalk walk, KnownCommits known, History history) {
        this.walk = walk;
        this.known = known;
        this.history = history;
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
            while (commits.size() < NEIGHBOURS) {
                RevCommit commit = walk.next();
                if (commit == null) {
                    break;
                }
                read(commit).ifPresent(commits::add);
                commit.disposeBody();
            }
            return commits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<PendingCommit> read(RevCommit commit) throws IOException {
        CommitText text = CommitText.parse(commit.getRawBuffer());
        if (commit.getParentCount() > 1) {
            history.merge(commit, text);
            return Optional.empty();
        }
        for (RevCommit parent : commit.getParents()) {
            walk.parseHeaders(parent);
        }
        PendingCommit pending = history.pending(commit, text);
        OptionalLong files = known.files(commit, pending.author());
        if (files.isPresent()) {
            history.known(pending, files.getAsLong());
            return Optional.empty();
        }
        return Optional.of(pending);
    }
}
