package dev.lode.miners.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A path that an added one may have its content from.
 *
 * @param score how similar they are, up to {@link Similarity#WHOLE}
 */
record Candidate(int score, boolean sameName, Side before, Side after) {

    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::score)
            .thenComparing(Candidate::sameName)
            .reversed();

    /** As many are remembered as git does, each in the place of the worst: their order decides between equals. */
    private static final int REMEMBERED = 4;

    /** The best of an added path. */
    static List<Candidate> of(List<Side> sources, Side after, Similarity similarity) throws IOException {
        List<Candidate> best = new ArrayList<>(REMEMBERED);
        for (Side before : sources) {
            int score = similarity.score(before, after, Similarity.LEAST);
            Candidate next = new Candidate(score, before.name().equals(after.name()), before, after);
            if (best.size() < REMEMBERED) {
                best.add(next);
            } else {
                int worst = worst(best);
                if (BEST_FIRST.compare(next, best.get(worst)) < 0) {
                    best.set(worst, next);
                }
            }
        }
        return best;
    }

    private static int worst(List<Candidate> candidates) {
        int worst = 0;
        for (int i = 1; i < candidates.size(); i++) {
            if (BEST_FIRST.compare(candidates.get(i), candidates.get(worst)) > 0) {
                worst = i;
            }
        }
        return worst;
    }
}
