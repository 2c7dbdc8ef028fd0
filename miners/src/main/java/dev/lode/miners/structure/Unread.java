package dev.lode.miners.structure;

import java.util.Optional;

/** Texts that nobody wrote, or that would take more time and memory than a file is worth. */
final class Unread {

    /** A tree takes about 25 times the memory of its text. */
    private static final int LONGEST = 1_500_000;

    /** Each may begin a list of types or be a comparison, and parsers follow both: their memory is soon that of the machine. */
    private static final int MOST_OPEN_ANGLES = 2_000;

    private static final int SHORTEST_MINIFIED = 20_000;
    private static final int LONGEST_MEAN_LINE = 500;

    private Unread() {}

    /** Why a text is not read. */
    static Optional<String> reason(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("too large to parse: " + text.length() + " characters");
        }
        if (hasManyOpenAngles(text)) {
            return Optional.of("nested too deeply to parse: " + MOST_OPEN_ANGLES + " open angle brackets");
        }
        if (text.length() < SHORTEST_MINIFIED) {
            return Optional.empty();
        }
        long lines = text.chars().filter(character -> character == '\n').count() + 1;
        return text.length() / lines > LONGEST_MEAN_LINE
                ? Optional.of("minified or generated: " + text.length() + " characters in " + lines + " lines")
                : Optional.empty();
    }

    private static boolean hasManyOpenAngles(String text) {
        int open = 0;
        for (int at = 0; at < text.length() && open <= MOST_OPEN_ANGLES; at++) {
            switch (text.charAt(at)) {
                case '<' -> open++;
                case '>' -> open = Math.max(0, open - 1);
                case ';', '{', '}' -> open = 0;
                default -> {}
            }
        }
        return open > MOST_OPEN_ANGLES;
    }
}
