package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;

/** The tokens that no rule covers. Neighbours are one gap. */
final class Gaps {

    private final Words words;
    private final List<Structure.Gap> gaps = new ArrayList<>();

    Gaps(Words words) {
        this.words = words;
    }

    /** @param end index after the last token; the tokens are at least one */
    void add(int from, int end) {
        int start = words.token(from).start();
        int tokens = end - from;
        if (!gaps.isEmpty()
                && from > 0
                && gaps.getLast().end() == words.token(from - 1).end()) {
            Structure.Gap last = gaps.removeLast();
            start = last.start();
            tokens += last.tokens();
        }
        gaps.add(new Structure.Gap(start, words.token(end - 1).end(), tokens));
    }

    List<Structure.Gap> all() {
        return List.copyOf(gaps);
    }
}
