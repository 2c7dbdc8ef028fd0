package dev.lode.miners.git;

import dev.lode.miners.git.Change.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** What a commit changed against its first parent, or against nothing when it has none. */
final class CommitChanges {

    private final StoredObjects objects;
    private final LineCounter counter;
    private final Similarity similarity;
    private final Renames renames;
    private final Copies copies;

    CommitChanges(StoredObjects objects, LineMemory memory) {
        Blobs blobs = new Blobs(objects);
        this.objects = objects;
        this.counter = new LineCounter(blobs, memory);
        this.similarity = new Similarity(blobs);
        this.renames = new Renames(similarity);
        this.copies = new Copies(similarity);
    }

    /** @param before absent for a commit without a parent */
    List<Change> between(Optional<ObjectId> before, ObjectId after) throws IOException {
        TreeDifference difference = TreeDifference.between(before, after, objects);
        List<Side> added = difference.added();
        List<Side> deleted = difference.deleted();
        List<Change> changes = new ArrayList<>();
        for (TreeDifference.Both both : difference.both()) {
            Side now = both.after();
            Kind kind = both.before().sameKind(now) ? Kind.MODIFY : Kind.TYPE;
            changes.add(new Change(kind, now.path(), counter.changed(both.before(), now)));
        }
        similarity.begin();
        Map<Side, Side> moved = added.isEmpty() || deleted.isEmpty() ? Map.of() : renames.find(deleted, added);
        added(added, moved, difference.former(), changes);
        deleted(deleted, Set.copyOf(moved.values()), changes);
        return changes;
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
