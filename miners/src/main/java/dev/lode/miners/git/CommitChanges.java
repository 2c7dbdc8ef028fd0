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
    private final Similarity similarity;
    private final Renames renames;
    private final Copies copies;

    CommitChanges(ObjectReader reader, Blobs blobs) {
        this.reader = reader;
        this.counter = new LineCounter(blobs);
        this.similarity = new Similarity(blobs);
        this.renames = new Renames(similarity);
        this.copies = new Copies(similarity);
    }

    /** @param before absent for a commit without a parent */
    List<Change> between(Optional<ObjectId> before, ObjectId after) throws IOException {
        List<Side> added = new ArrayList<>();
        List<Side> deleted = new ArrayList<>();
        List<Side> former = new ArrayList<>();
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
                    continue;
                }
                former.add(old);
                if (now.mode().equals(FileMode.MISSING)) {
                    deleted.add(old);
                } else {
                    Kind kind = old.sameKind(now) ? Kind.MODIFY : Kind.TYPE;
                    changes.add(new Change(kind, now.path(), counter.changed(old, now)));
                }
            }
        }
        similarity.begin();
        Map<Side, Side> moved = added.isEmpty() || deleted.isEmpty() ? Map.of() : renames.find(deleted, added);
        added(added, moved, former, changes);
        deleted(deleted, Set.copyOf(moved.values()), changes);
        return changes;
    }

    private CanonicalTreeParser parser(ObjectId tree) throws IOException {
        return new CanonicalTreeParser(new byte[0], reader, tree);
    }

    private static Side side(TreeWalk walk, int tree) {
        return new Side(RepositoryPath.of(walk.getRawPath()), walk.getFileMode(tree), walk.getObjectId(tree));
    }

    private void added(List<Side> added, Map<Side, Side> moved, List<Side> former, List<Change> changes)
            throws IOException {
        List<Side> fresh =
                added.stream().filter(side -> !moved.containsKey(side)).toList();
        Map<Side, Side> copied = copies.find(former, fresh);
        for (Side after : added) {
            Side before = moved.get(after);
            Optional<String> source = Optional.ofNullable(copied.get(after)).map(Side::path);
            changes.add(
                    before == null
                            ? new Change(Kind.ADD, after.path(), Optional.empty(), source, counter.added(after))
                            : new Change(
                                    Kind.RENAME,
                                    after.path(),
                                    Optional.of(before.path()),
                                    Optional.empty(),
                                    counter.changed(before, after)));
        }
    }

    private void deleted(List<Side> deleted, Set<Side> moved, List<Change> changes) throws IOException {
        for (Side before : deleted) {
            if (!moved.contains(before)) {
                changes.add(new Change(Kind.DELETE, before.path(), counter.deleted(before)));
            }
        }
    }
}
