package dev.lode.miners.java;

/**
 * Tells whether a text is nested so deeply that JavaParser, which descends, would need more time and memory than a file
 * is worth. Strings and comments count too: the answer only decides who parses.
 */
final class Nesting {

    /** Open at once. */
    private static final int BRACKETS = 200;
    /** Opened since the last statement or element ended, closed ones included: casts, conditions, type arguments. */
    private static final int RUN = 500;

    /** Type arguments opened and none closed: they cost tree-sitter, too, more than linear time. */
    private static final int TYPE_ARGUMENTS = 2_000;

    private Nesting() {}

    /** No parser would come to an end. */
    static boolean isEndless(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open <= TYPE_ARGUMENTS; i++) {
            switch (text.charAt(i)) {
                case '<' -> open++;
                case '>', ';', '{', '}' -> open = 0;
                default -> {}
            }
        }
        return open > TYPE_ARGUMENTS;
    }

    static boolean isDeep(String text) {
        int depth = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[' -> {
                    depth++;
                    run++;
                }
                case ')', ']' -> depth--;
                case '{' -> {
                    depth++;
                    run = 0;
                }
                case '}' -> {
                    depth--;
                    run = 0;
                }
                case ';', ',' -> run = 0;
                case '<' -> run++;
                default -> {}
            }
            depth = Math.max(depth, 0);
            if (depth > BRACKETS || run > RUN) {
                return true;
            }
        }
        return false;
    }
}
