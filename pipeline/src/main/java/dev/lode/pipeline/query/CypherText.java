package dev.lode.pipeline.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of a query with what surrounds each: its clause and its innermost open bracket. */
final class CypherText {

    private static final CypherToken NOTHING = new CypherToken(CypherToken.Kind.SYMBOL, "", 0, 0, 0);
    private static final Set<String> CLAUSES =
            Set.of("MATCH", "WHERE", "WITH", "RETURN", "UNWIND", "CALL", "UNION", "ORDER", "SKIP", "LIMIT", "YIELD");

    private final List<CypherToken> tokens;
    private final String[] clauses;
    private final int[] brackets;

    CypherText(String cypher) {
        this.tokens = CypherToken.read(cypher);
        this.clauses = new String[tokens.size()];
        this.brackets = new int[tokens.size()];
        walk();
    }

    private record Open(int bracket, String clauseBefore) {}

    private void walk() {
        Deque<Open> open = new ArrayDeque<>();
        String clause = "";
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            boolean symbol = tokens.get(i).kind() == CypherToken.Kind.SYMBOL;
            if (symbol && ")]}".contains(text) && !open.isEmpty()) {
                clause = open.pop().clauseBefore();
            } else if (startsClause(i)) {
                clause = text.toUpperCase(Locale.ROOT);
            }
            clauses[i] = clause;
            brackets[i] = open.isEmpty() ? -1 : open.peek().bracket();
            if (symbol && "([{".contains(text)) {
                open.push(new Open(i, clause));
            }
        }
    }

    private boolean startsClause(int i) {
        boolean with = word(i, "WITH") && (word(i - 1, "STARTS") || word(i - 1, "ENDS"));
        return keyword(i) && !with && CLAUSES.contains(tokens.get(i).text().toUpperCase(Locale.ROOT));
    }

    int size() {
        return tokens.size();
    }

    /** The token at an index, or an empty one before the first and after the last. */
    CypherToken at(int i) {
        return i < 0 || i >= tokens.size() ? NOTHING : tokens.get(i);
    }

    /** The keyword of the clause that a token stands in, in upper case; empty before the first. */
    String clause(int i) {
        return clauses[i];
    }

    /** Index of the innermost bracket that is open at a token, or -1. */
    int bracket(int i) {
        return brackets[i];
    }

    boolean word(int i, String... words) {
        for (String word : words) {
            if (at(i).isWord(word)) {
                return true;
            }
        }
        return false;
    }

    boolean symbol(int i, String... symbols) {
        for (String symbol : symbols) {
            if (at(i).isSymbol(symbol)) {
                return true;
            }
        }
        return false;
    }

    boolean kind(int i, CypherToken.Kind... kinds) {
        return Set.of(kinds).contains(at(i).kind());
    }

    /** True for a word that is no property, label, alias or key of a map. */
    boolean keyword(int i) {
        return kind(i, CypherToken.Kind.WORD) && !symbol(i - 1, ".", ":") && !word(i - 1, "AS") && !symbol(i + 1, ":");
    }

    /** True where a function of this name, in any case, is called: {@code datetime.realtime(}. */
    boolean call(int i, String name) {
        String[] parts = name.split("\\.");
        for (int part = 0; part < parts.length; part++) {
            if (!word(i + 2 * part, parts[part]) || (part > 0 && !symbol(i + 2 * part - 1, "."))) {
                return false;
            }
        }
        return symbol(i + 2 * parts.length - 1, "(") && !symbol(i - 1, ".");
    }

    /** Index of the bracket that the one at an index closes, or -1. */
    int opening(int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            depth += symbol(i, ")", "]", "}") ? 1 : symbol(i, "(", "[", "{") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
