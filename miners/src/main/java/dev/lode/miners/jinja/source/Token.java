package dev.lode.miners.jinja.source;

/**
 * A token of template code.
 *
 * @param text the name, the operator, the digits, or what a string says
 * @param line of its beginning, from 1
 */
public record Token(Kind kind, String text, int line) {

    public enum Kind {
        NAME,
        STRING,
        INTEGER,
        REAL,
        OPERATOR,
        END
    }

    public boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    public boolean word(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
