package dev.lode.miners.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds where added files have their content from, as {@code git log -C} does: of the paths that the same commit
 * changed, moved or deleted one whose former content is equal, the same name first, else the one that is most similar,
 * at least by half.
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
     * @param former sides of all that changed or is gone, in the order of the trees
     */
    Map<Side, Side> find(List<Side> former, List<Side> added) throws IOException {
        if (former.isEmpty() || added.isEmpty()) {
            return Map.of();
        }
        Map<Side, Side> found = equalContents(former, added);
        List<Side> left =
                added.stream().filter(side -> !found.containsKey(side)).toList();
        if ((long) former.size() * left.size() <= MATRIX_LIMIT) {
            for (Side after : left) {
                mostSimilar(former, after).ifPresent(before -> found.put(after, before));
            }
        }
        return found;
    }

    private static Map<Side, Side> equalContents(List<Side> former, List<Side> added) {
        Map<ObjectId, List<Side>> byContent = EqualContents.of(former);
        Map<Side, Side> found = new HashMap<>();
        for (Side after : added) {
            List<Side> equal = byContent.getOrDefault(after.id(), List.of()).stream()
                    .filter(after::sameKind)
                    .toList();
            equal.stream()
                    .filter(before -> before.name().equals(after.name()))
                    .findFirst()
                    .or(() -> equal.stream().findFirst())
                    .ifPresent(before -> found.put(after, before));
        }
        return found;
    }

    private Optional<Side> mostSimilar(List<Side> former, Side after) throws IOException {
        return Candidate.of(former, after, similarity).stream()
                .sorted(Candidate.BEST_FIRST)
                .findFirst()
                .filter(best -> best.score() >= Similarity.LEAST)
                .map(Candidate::before);
    }
}
