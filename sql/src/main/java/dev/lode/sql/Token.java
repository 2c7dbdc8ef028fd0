package dev.lode.sql;

import java.util.Locale;

/**
 * A piece of SQL text that is neither blank nor comment.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param text as written
 */
public record Token(Kind kind, int start, int end, String text) {

    /** What a token is. */
    public enum Kind {
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

    /** True for this word, in any case. */
    public boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** True for any of the words, in any case. */
    public boolean isAny(String... words) {
        for (String word : words) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }

    /** True for this symbol. */
    public boolean symbol(char c) {
        return kind == Kind.SYMBOL && text.length() == 1 && text.charAt(0) == c;
    }

    /** True for what can be a part of a name. */
    public boolean name() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.TEMPLATE;
    }

    /** True for a name, or a part of one, that a template engine fills in, in quotes or not. */
    public boolean made() {
        return kind == Kind.TEMPLATE || (kind == Kind.QUOTED && made(text));
    }

    /** True for the text of a name that holds {@code {{…}}}, {@code ${…}}, {@code {…}} or {@code $(…)}. */
    static boolean made(String name) {
        int open = name.indexOf('{');
        return (open >= 0 && name.indexOf('}', open) > 0) || name.contains("$(");
    }

    /** False for a string or a name in quotes that nothing closes before the text ends. */
    boolean closed() {
        int last = text.length() - 1;
        return switch (kind) {
            case STRING, QUOTED -> last > 0 && text.charAt(last) == (text.charAt(0) == '[' ? ']' : text.charAt(0));
            default -> true;
        };
    }

    /** The word in upper case, or the symbol. */
    public String word() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : text;
    }
}
