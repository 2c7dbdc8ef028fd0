package dev.lode.miners.structure;

import java.util.Optional;

/** Texts that nobody wrote, or that would take more time and memory than a file is worth. */
final class Unread {

    /** A tree takes about 25 times the memory of its text. */
    private static final int LONGEST = 1_500_000;

    private static final int SHORTEST_MINIFIED = 20_000;
    private static final int LONGEST_MEAN_LINE = 500;

    private Unread() {}

    /** Why a text is not read. */
    static Optional<String> reason(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("too large to parse: " + text.length() + " characters");
        }
        if (text.length() < SHORTEST_MINIFIED) {
            return Optional.empty();
        }
        long lines = text.chars().filter(character -> character == '\n').count() + 1;
        return text.length() / lines > LONGEST_MEAN_LINE
                ? Optional.of("minified or generated: " + text.length() + " characters in " + lines + " lines")
                : Optional.empty();
    }
}
