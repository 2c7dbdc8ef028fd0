package dev.lode.sql;

import java.util.List;

/** {@code name [(columns)] AS [[NOT] MATERIALIZED] (}: how a common table expression begins. */
final class CommonTableHead {

    private CommonTableHead() {}

    /** True where one begins at an index. */
    static boolean at(List<Token> tokens, int i) {
        return body(tokens, i) > 0;
    }

    /** The index of the parenthesis that opens the body of the one at an index, or -1 where none begins. */
    static int body(List<Token> tokens, int i) {
        if (i >= tokens.size() || !tokens.get(i).name()) {
            return -1;
        }
        HeadTokens asked = new HeadTokens(tokens);
        int next = i + 1;
        if (asked.opens(next) && asked.has(next + 1, "SELECT", "WITH")) {
            // Spark lets AS away
            return next;
        }
        if (asked.opens(next)) {
            next = Brackets.after(tokens, next);
        }
        if (!asked.has(next, "AS")) {
            return -1;
        }
        next = asked.skip(next + 1, "NOT", "MATERIALIZED");
        return asked.opens(next) ? next : -1;
    }
}
