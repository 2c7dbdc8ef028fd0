package dev.lode.miners.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Pairs deleted paths with added ones, in git's own three steps and with its limits: equal contents first, then names
 * that occur once on both sides, then the most similar. The lists are in the order of the trees.
 */
final class Renames {

    private static final int EQUAL_CANDIDATES = 100;
    private static final long MATRIX_LIMIT = 1000L * 1000L;

    private final Similarity similarity;

    /** @param similarity that forgets its contents before each commit */
    Renames(Similarity similarity) {
        this.similarity = similarity;
    }

    /** From the added path to the deleted one that it was. */
    Map<Side, Side> find(List<Side> deleted, List<Side> added) throws IOException {
        Map<Side, Side> found = new LinkedHashMap<>();
        Set<Side> used = new HashSet<>();
        equalContents(deleted, added, found, used);
        uniqueNames(without(deleted, used), without(added, found.keySet()), found, used);
        mostSimilar(without(deleted, used), without(added, found.keySet()), found, used);
        return found;
    }

    private static List<Side> without(List<Side> sides, Set<Side> taken) {
        return sides.stream().filter(side -> !taken.contains(side)).toList();
    }

    private static void equalContents(List<Side> deleted, List<Side> added, Map<Side, Side> found, Set<Side> used) {
        Map<ObjectId, List<Side>> byContent = EqualContents.of(deleted);
        for (Side after : added) {
            Side best = null;
            int tried = 0;
            for (Side before : byContent.getOrDefault(after.id(), List.of())) {
                if (used.contains(before) || !before.sameKind(after)) {
                    continue;
                }
                boolean sameName = before.name().equals(after.name());
                if (best == null || sameName) {
                    best = before;
                }
                if (sameName || ++tried == EQUAL_CANDIDATES) {
                    break;
                }
            }
            if (best != null) {
                found.put(after, best);
                used.add(best);
            }
        }
    }

    private void uniqueNames(List<Side> deleted, List<Side> added, Map<Side, Side> found, Set<Side> used)
            throws IOException {
        Map<String, List<Side>> sources = byName(deleted);
        Map<String, List<Side>> targets = byName(added);
        for (Side before : deleted) {
            List<Side> target = targets.getOrDefault(before.name(), List.of());
            if (target.size() == 1
                    && sources.getOrDefault(before.name(), List.of()).size() == 1
                    && similarity.score(before, target.get(0), Similarity.SAME_NAME) >= Similarity.SAME_NAME) {
                found.put(target.get(0), before);
                used.add(before);
            }
        }
    }

    private static Map<String, List<Side>> byName(List<Side> sides) {
        Map<String, List<Side>> byName = new HashMap<>();
        sides.forEach(side ->
                byName.computeIfAbsent(side.name(), name -> new ArrayList<>()).add(side));
        return byName;
    }

    private void mostSimilar(List<Side> deleted, List<Side> added, Map<Side, Side> found, Set<Side> used)
            throws IOException {
        if ((long) deleted.size() * added.size() > MATRIX_LIMIT) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Side after : added) {
            candidates.addAll(Candidate.of(deleted, after, similarity));
        }
        candidates.sort(Candidate.BEST_FIRST);
        for (Candidate candidate : candidates) {
            boolean free = !found.containsKey(candidate.after()) && !used.contains(candidate.before());
            if (free && candidate.score() >= Similarity.LEAST) {
                found.put(candidate.after(), candidate.before());
                used.add(candidate.before());
            }
        }
    }
}
