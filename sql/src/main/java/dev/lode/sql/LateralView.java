package dev.lode.sql;

import java.util.List;

/** Hive's and Spark's {@code LATERAL VIEW [OUTER] function(…) alias [AS column, …]}: it names columns, never tables. */
final class LateralView {

    private LateralView() {}

    static boolean at(List<Token> tokens, int i) {
        return tokens.get(i).is("LATERAL")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is("VIEW");
    }

    /** The index of the token behind it. */
    static int end(List<Token> tokens, int start) {
        int next = start + 2;
        while (next < tokens.size() && !tokens.get(next).symbol('(')) {
            next++;
        }
        next = Brackets.after(tokens, next);
        while (next < tokens.size()
                && (tokens.get(next).symbol(',') || tokens.get(next).name())
                && !Clauses.endsTable(tokens.get(next).word())) {
            next++;
        }
        return next;
    }
}
