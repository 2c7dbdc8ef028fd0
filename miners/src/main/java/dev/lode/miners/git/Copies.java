package dev.lode.miners.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where added files have their content from: of the paths that the same commit changed, moved or deleted the one
 * whose former content is most similar, at least by half, as {@code git log -C} does. One of the same name is preferred
 * among equals, then the first in the order of the trees.
 */
final class Copies {

    private static final long MATRIX_LIMIT = 1000L * 1000L;

    private final Similarity similarity;

    /** @param similarity that forgets its contents before each commit */
    Copies(Similarity similarity) {
        this.similarity = similarity;
    }

    /**
     * From the added path to the one that it was copied from.
     *
     * @param changed former sides of all that changed or is gone, in the order of the trees
     */
    Map<Side, Side> find(List<Side> changed, List<Side> added) throws IOException {
        Map<Side, Side> found = new HashMap<>();
        if ((long) changed.size() * added.size() > MATRIX_LIMIT) {
            return found;
        }
        for (Side after : added) {
            Side best = best(changed, after);
            if (best != null) {
                found.put(after, best);
            }
        }
        return found;
    }

    private @Nullable Side best(List<Side> changed, Side after) throws IOException {
        Side best = null;
        int bestScore = 0;
        boolean sameName = false;
        for (Side before : changed) {
            int score = score(before, after);
            boolean named = before.name().equals(after.name());
            if (score >= Similarity.LEAST && (score > bestScore || (score == bestScore && named && !sameName))) {
                best = before;
                bestScore = score;
                sameName = named;
            }
        }
        return best;
    }

    private int score(Side before, Side after) throws IOException {
        if (!before.sameKind(after)) {
            return 0;
        }
        return before.id().equals(after.id()) ? Similarity.WHOLE : similarity.score(before, after, Similarity.LEAST);
    }
}
