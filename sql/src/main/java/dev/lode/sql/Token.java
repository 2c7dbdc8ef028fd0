package dev.lode.sql;

import java.util.Locale;

/**
 * A piece of SQL text that is neither blank nor comment.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param text as written
 */
record Token(Kind kind, int start, int end, String text) {

    enum Kind {
        WORD,
        /** An identifier in quotes, backquotes or brackets. */
        QUOTED,
        STRING,
        /** A body between dollar quotes. */
        BODY,
        NUMBER,
        SYMBOL,
        /** What a template engine fills in before the database sees it. */
        TEMPLATE
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isAny(String... words) {
        for (String word : words) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }

    boolean symbol(char c) {
        return kind == Kind.SYMBOL && text.length() == 1 && text.charAt(0) == c;
    }

    boolean name() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.TEMPLATE;
    }

    /** The word in upper case, or the symbol. */
    String word() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : text;
    }
}
