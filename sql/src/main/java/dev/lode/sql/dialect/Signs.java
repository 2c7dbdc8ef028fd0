package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import dev.lode.sql.Lexer;
import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells dialects apart by phrases that only some of them have. Each phrase counts once, however often it stands. */
final class Signs {

    /** What one phrase that hardly another dialect has says alone. */
    private static final int ENOUGH = 2;

    private static final int MARKED = 20;

    /** A text says what it is early; more of it is not looked at. */
    private static final int LONGEST = 200_000;

    /**
     * One phrase of one dialect.
     *
     * @param words the words of the phrase, the first one included
     */
    private record Sign(int dialect, List<String> words, int points) {

        boolean at(List<Token> tokens, int i) {
            if (i + words.size() > tokens.size()) {
                return false;
            }
            for (int k = 1; k < words.size(); k++) {
                if (!tokens.get(i + k).word().equals(words.get(k))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Dialect> dialects;
    private final Map<String, List<Sign>> byFirstWord = new HashMap<>();

    Signs(List<Dialect> dialects) {
        this.dialects = dialects;
        for (int i = 0; i < dialects.size(); i++) {
            for (String phrase : dialects.get(i).signs().split(",")) {
                add(i, phrase.strip());
            }
        }
    }

    private void add(int dialect, String phrase) {
        if (!phrase.isEmpty()) {
            boolean strong = phrase.startsWith("!");
            List<String> words = List.of(phrase.substring(strong ? 1 : 0).split("\\s+"));
            byFirstWord
                    .computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                    .add(new Sign(dialect, words, strong ? ENOUGH : 1));
        }
    }

    Optional<Dialect> dialect(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST));
        int[] points = points(beginning, Lexer.tokens(beginning, dialects.getFirst()));
        int best = 0;
        for (int i = 1; i < points.length; i++) {
            best = points[i] > points[best] ? i : best;
        }
        int most = points[best];
        boolean alone = Arrays.stream(points).filter(p -> p == most).count() == 1;
        return most >= ENOUGH && alone ? Optional.of(dialects.get(best)) : Optional.empty();
    }

    private int[] points(String text, List<Token> tokens) {
        int[] points = new int[dialects.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = dialects.get(i).marks().stream().anyMatch(text::contains) ? MARKED : 0;
        }
        Set<Sign> seen = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (Sign sign : byFirstWord.getOrDefault(tokens.get(i).word(), List.of())) {
                if (!seen.contains(sign) && sign.at(tokens, i)) {
                    seen.add(sign);
                    points[sign.dialect()] += sign.points();
                }
            }
        }
        return points;
    }
}
