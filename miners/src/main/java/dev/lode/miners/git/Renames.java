package dev.lode.miners.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Of each added path the best few sources are remembered, as in git. */
    private static final int CANDIDATES = 4;

    private static final int EQUAL_CANDIDATES = 100;
    private static final long MATRIX_LIMIT = 1000L * 1000L;

    private final Similarity similarity;

    /** @param similarity that forgets its contents before each commit */
    Renames(Similarity similarity) {
        this.similarity = similarity;
    }

    private record Score(int score, boolean sameName, Side before, Side after) {
        static final Comparator<Score> BEST_FIRST = Comparator.comparingInt(Score::score)
                .thenComparing(Score::sameName)
                .reversed();
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
        Map<ObjectId, List<Side>> byContent = new HashMap<>();
        deleted.forEach(side ->
                byContent.computeIfAbsent(side.id(), id -> new ArrayList<>()).add(side));
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
        List<Score> scores = new ArrayList<>();
        for (Side after : added) {
            scores.addAll(best(deleted, after));
        }
        scores.sort(Score.BEST_FIRST);
        for (Score score : scores) {
            boolean free = !found.containsKey(score.after) && !used.contains(score.before);
            if (free && score.score >= Similarity.LEAST) {
                found.put(score.after, score.before);
                used.add(score.before);
            }
        }
    }

    private List<Score> best(List<Side> deleted, Side after) throws IOException {
        List<Score> best = new ArrayList<>(CANDIDATES);
        for (Side before : deleted) {
            int score = similarity.score(before, after, Similarity.LEAST);
            Score next = new Score(score, before.name().equals(after.name()), before, after);
            if (best.size() < CANDIDATES) {
                best.add(next);
            } else {
                int worst = worst(best);
                if (Score.BEST_FIRST.compare(next, best.get(worst)) < 0) {
                    best.set(worst, next);
                }
            }
        }
        return best;
    }

    private static int worst(List<Score> scores) {
        int worst = 0;
        for (int i = 1; i < scores.size(); i++) {
            if (Score.BEST_FIRST.compare(scores.get(i), scores.get(worst)) > 0) {
                worst = i;
            }
        }
        return worst;
    }
}
