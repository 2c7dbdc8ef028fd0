package dev.lode.miners.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** What the files of a commit were in one of its parents. */
final class Descent {

    private final ObjectId before;
    private final ObjectId after;
    private final StoredObjects objects;
    private @Nullable Differing differing;

    /** The paths at which the two differ. */
    private record Differing(Map<String, TreeDifference.Both> both, Map<String, Side> added, List<Side> deleted) {}

    /**
     * @param before tree of the parent
     * @param after tree of the commit
     */
    Descent(ObjectId before, ObjectId after, StoredObjects objects) {
        this.before = before;
        this.after = after;
        this.objects = objects;
    }

    /** The file at the same path. */
    Optional<Side> samePath(Side now) throws IOException {
        TreeDifference.Both both = differing().both.get(now.path());
        if (both != null) {
            return both.before().sameKind(both.after()) ? Optional.of(both.before()) : Optional.empty();
        }
        return differing().added.containsKey(now.path()) ? Optional.empty() : Optional.of(now);
    }

    /** The file that the commit moved to a path that is new in it. Git looks for it as if no other path were new. */
    Optional<Side> renamed(Side now) throws IOException {
        Side added = differing().added.get(now.path());
        if (added == null || differing().deleted.isEmpty()) {
            return Optional.empty();
        }
        Similarity similarity = new Similarity(new Blobs(objects));
        similarity.begin();
        return Optional.ofNullable(new Renames(similarity)
                .find(differing().deleted, List.of(added))
                .get(added));
    }

    private Differing differing() throws IOException {
        if (differing == null) {
            TreeDifference difference = TreeDifference.between(Optional.of(before), after, objects);
            Map<String, TreeDifference.Both> both = new HashMap<>();
            difference.both().forEach(each -> both.put(each.after().path(), each));
            Map<String, Side> added = new HashMap<>();
            difference.added().forEach(side -> added.put(side.path(), side));
            differing = new Differing(both, added, difference.deleted());
        }
        return differing;
    }
}
