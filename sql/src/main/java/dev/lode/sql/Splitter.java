package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the tokens of a script into statements: at semicolons, at {@code GO} lines, and around the {@code BEGIN … END}
 * of procedures, whose inner statements stand for themselves.
 */
public final class Splitter {

    /** Words after which no statement ends. */
    private static final String[] CONTINUED = {
        "THEN", "ON", "FOR", "AS", "DO", "OR", "AFTER", "BEFORE", "OF", "AND", "BY", "ALL", "EXPLAIN", "ELSE", "IF"
    };

    private static final Set<String> STARTS = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "CREATE",
            "DROP",
            "TRUNCATE",
            "ALTER",
            "DECLARE",
            "EXEC",
            "PRINT",
            "SET",
            "USE",
            "IF",
            "WHILE");
    private static final Set<String> QUERY_STARTS = Set.of("SELECT", "WITH");
    private static final Set<String> ENDS_BEFORE_STATEMENT =
            Set.of("DROP", "TRUNCATE", "DECLARE", "EXEC", "PRINT", "USE", "SET", "INSERT");
    private static final Set<String> ENDS_BEFORE_QUERY =
            Set.of("DROP", "TRUNCATE", "DECLARE", "EXEC", "PRINT", "USE", "SET", "DELETE");

    private final String text;
    private final List<Token> tokens;
    private final List<List<Token>> statements = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private int cases;
    private int depth;

    private Splitter(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The tokens of each statement of a text, in their order; semicolons are left out, and no list is empty. */
    public static List<List<Token>> split(String text, Dialect dialect) {
        Splitter splitter = new Splitter(text, Lexer.tokens(text, dialect));
        splitter.run();
        return splitter.statements;
    }

    private void run() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.symbol(';') || goLine(i)) {
                close();
            } else {
                i = take(i, token);
            }
        }
        close();
    }

    private int take(int i, Token token) {
        if (depth <= 0 && firstOfLine(i) && begins(i, token)) {
            close();
        }
        depth += token.symbol('(') ? 1 : token.symbol(')') ? -1 : 0;
        current.add(token);
        if (token.is("CASE") && current.size() > 1) {
            cases++;
        } else if (token.is("END") && cases > 0) {
            cases--;
        } else if (token.is("BEGIN") && blockBegin(i)) {
            close();
        } else if (current.size() > 1 && token.is("END") && lineEnd(i)) {
            current.removeLast();
            close();
            current.add(token);
        }
        return i;
    }

    /** Some dialects need no semicolon: a line that cannot continue the statement begins another. */
    private boolean begins(int i, Token token) {
        if (current.isEmpty() || token.kind() != Token.Kind.WORD) {
            return false;
        }
        String first = current.getFirst().word();
        if (!first.equals("SET") && current.getLast().isAny(CONTINUED)) {
            return false;
        }
        return (STARTS.contains(token.word()) && ENDS_BEFORE_STATEMENT.contains(first))
                || (QUERY_STARTS.contains(token.word()) && ENDS_BEFORE_QUERY.contains(first))
                || (token.is("INSERT") && first.equals("SELECT"))
                || (token.is("CREATE")
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).isAny("TABLE", "OR", "VIEW"));
    }

    /** BEGIN opens a block unless it opens a transaction. */
    private boolean blockBegin(int i) {
        return i + 1 < tokens.size()
                && !tokens.get(i + 1).symbol(';')
                && !tokens.get(i + 1).isAny("TRAN", "TRANSACTION", "WORK", "ISOLATION", "DEFERRED", "IMMEDIATE");
    }

    private boolean goLine(int i) {
        return tokens.get(i).is("GO") && firstOfLine(i) && lineEnd(i);
    }

    private boolean firstOfLine(int i) {
        return i == 0 || newLine(tokens.get(i - 1).end(), tokens.get(i).start());
    }

    private boolean lineEnd(int i) {
        return i + 1 == tokens.size()
                || tokens.get(i + 1).symbol(';')
                || newLine(tokens.get(i).end(), tokens.get(i + 1).start());
    }

    private boolean newLine(int from, int to) {
        return text.substring(from, to).indexOf('\n') >= 0;
    }

    private void close() {
        if (!current.isEmpty()) {
            statements.add(current);
            current = new ArrayList<>();
        }
        cases = 0;
        depth = 0;
    }
}
