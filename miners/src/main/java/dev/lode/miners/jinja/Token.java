package dev.lode.miners.jinja;

/**
 * A token of template code.
 *
 * @param text the name, the operator, the digits, or what a string says
 * @param line of its beginning, from 1
 */
record Token(Kind kind, String text, int line) {

    enum Kind {
        NAME,
        STRING,
        INTEGER,
        REAL,
        OPERATOR,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean word(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
