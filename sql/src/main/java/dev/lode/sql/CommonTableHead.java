package dev.lode.sql;

import java.util.List;

/** {@code name [(columns)] AS [[NOT] MATERIALIZED] (}: how a common table expression begins. */
final class CommonTableHead {

    private CommonTableHead() {}

    /** True where one begins at an index. */
    static boolean at(List<Token> tokens, int i) {
        return body(tokens, i) > 0;
    }

    /** The first table of the query that WITH names so, for a change of the query is one of it; no parts where none is. */
    static DottedName table(List<Token> tokens, String query) {
        boolean with = !tokens.isEmpty() && tokens.getFirst().is("WITH");
        for (int i = with ? 1 : tokens.size(); i < tokens.size(); i++) {
            boolean named = DottedName.canonical(tokens.get(i).text()).equals(query);
            int open = named
                            && (tokens.get(i - 1).isAny("WITH", "RECURSIVE")
                                    || tokens.get(i - 1).symbol(','))
                    ? body(tokens, i)
                    : -1;
            if (open > 0) {
                List<Token> inner = tokens.subList(open + 1, Brackets.after(tokens, open));
                int from = Brackets.find(inner, 0, "FROM");
                DottedName table = DottedName.at(inner, from < 0 ? inner.size() : from + 1);
                return table.parts() == 1
                                && !table.text().equals(query)
                                && table(tokens, table.text()).parts() > 0
                        ? table(tokens, table.text())
                        : table;
            }
        }
        return DottedName.at(tokens, tokens.size());
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
