package dev.lode.sql.definition;

import dev.lode.sql.Token;
import java.util.List;

/** How deep in brackets one is. The angle brackets of nested types count, comparisons do not. */
final class Nesting {

    private static final String[] NESTED = {"ARRAY", "STRUCT", "MAP", "ROW", "OBJECT", "NESTED", "TUPLE"};

    private int round;
    private int angle;

    /** Goes behind a token. */
    void pass(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.symbol('(')) {
            round++;
        } else if (token.symbol(')')) {
            round--;
        } else if (token.symbol('<') && at > 0 && tokens.get(at - 1).isAny(NESTED)) {
            angle++;
        } else if (token.symbol('>') && angle > 0) {
            angle--;
        }
    }

    int depth() {
        return round + angle;
    }
}
