package dev.lode.miners.git;

import dev.lode.miners.git.Change.Kind;
import dev.lode.spi.RepositoryPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** What a commit changed against its first parent, or against nothing when it has none. */
final class CommitChanges {

    private final ObjectReader reader;
    private final LineCounter counter;
    private final Renames renames;

    CommitChanges(ObjectReader reader, Blobs blobs) {
        this.reader = reader;
        this.counter = new LineCounter(blobs);
        this.renames = new Renames(blobs);
    }

    /** @param before absent for a commit without a parent */
    List<Change> between(Optional<ObjectId> before, ObjectId after) throws IOException {
        List<Side> added = new ArrayList<>();
        List<Side> deleted = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.addTree(before.isPresent() ? parser(before.get()) : new EmptyTreeIterator());
            walk.addTree(parser(after));
            while (walk.next()) {
                Side old = side(walk, 0);
                Side now = side(walk, 1);
                if (old.mode().equals(FileMode.MISSING)) {
                    added.add(now);
                } else if (now.mode().equals(FileMode.MISSING)) {
                    deleted.add(old);
                } else {
                    Kind kind = old.sameKind(now) ? Kind.MODIFY : Kind.TYPE;
                    changes.add(new Change(kind, now.path(), Optional.empty(), counter.changed(old, now)));
                }
            }
        }
        addedAndDeleted(added, deleted, changes);
        return changes;
    }

    private CanonicalTreeParser parser(ObjectId tree) throws IOException {
        return new CanonicalTreeParser(new byte[0], reader, tree);
    }

    private static Side side(TreeWalk walk, int tree) {
        return new Side(RepositoryPath.of(walk.getRawPath()), walk.getFileMode(tree), walk.getObjectId(tree));
    }

    private void addedAndDeleted(List<Side> added, List<Side> deleted, List<Change> changes) throws IOException {
        Map<Side, Side> sources = added.isEmpty() || deleted.isEmpty() ? Map.of() : renames.find(deleted, added);
        Set<Side> moved = Set.copyOf(sources.values());
        for (Side after : added) {
            Side before = sources.get(after);
            changes.add(
                    before == null
                            ? new Change(Kind.ADD, after.path(), Optional.empty(), counter.added(after))
                            : new Change(
                                    Kind.RENAME,
                                    after.path(),
                                    Optional.of(before.path()),
                                    counter.changed(before, after)));
        }
        for (Side before : deleted) {
            if (!moved.contains(before)) {
                changes.add(new Change(Kind.DELETE, before.path(), Optional.empty(), counter.deleted(before)));
            }
        }
    }
}
