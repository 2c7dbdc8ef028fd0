package dev.lode.sql;

import java.util.List;
import java.util.Set;

/**
 * Knows where a statement begins that no semicolon divides from the one before: anywhere in Transact-SQL, and in other
 * dialects on a line that cannot continue the statement before.
 */
final class StatementStarts {

    /** Words after which no statement ends. */
    private static final Set<String> CONTINUED = Set.of(
            "THEN",
            "ON",
            "FOR",
            "AS",
            "DO",
            "OR",
            "AFTER",
            "BEFORE",
            "OF",
            "AND",
            "BY",
            "ALL",
            "EXPLAIN",
            "ELSE",
            "IF",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "MINUS",
            "GRANT",
            "REVOKE",
            "DENY",
            "NOT",
            "IN",
            "WITH",
            "KEY",
            "INTO",
            "FROM",
            "JOIN",
            "SET",
            "IS",
            "RETURN");

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

    private static final Set<String> DECLARING = Set.of("PROCEDURE", "FUNCTION", "PACKAGE", "TRIGGER");

    private final String text;
    private final Dialect dialect;
    private final List<Token> tokens;
    private final TransactStarts transact;

    StatementStarts(String text, Dialect dialect, List<Token> tokens) {
        this.text = text;
        this.dialect = dialect;
        this.tokens = tokens;
        this.transact = new TransactStarts(tokens);
    }

    /** True where the word at an index begins a statement, behind an unfinished one that is not empty. */
    boolean begins(List<Token> current, int i, int cases) {
        if (runsLater(current)) {
            return TransactStarts.can(tokens.get(i)) || tokens.get(i).is("COPY");
        }
        if (dialect.bracketNames() == Dialect.Rule.YES) {
            return cases == 0 && transact.begins(current, i);
        }
        return firstOfLine(i) && beginsLine(current, i);
    }

    /** Behind the AS of a task or a pipe stands the statement that it runs. */
    private static boolean runsLater(List<Token> current) {
        return current.getFirst().is("CREATE")
                && current.getLast().isAny("AS", "THEN", "DO")
                && current.stream().limit(4).anyMatch(token -> token.isAny("TASK", "PIPE", "ALERT", "EVENT"));
    }

    /** A line that cannot continue the statement begins another. */
    private boolean beginsLine(List<Token> current, int i) {
        Token token = tokens.get(i);
        String first = current.getFirst().word();
        Token last = current.getLast();
        if (!first.equals("SET") && last.kind() == Token.Kind.WORD && CONTINUED.contains(last.word())) {
            return false;
        }
        return (STARTS.contains(token.word()) && ENDS_BEFORE_STATEMENT.contains(first))
                || (QUERY_STARTS.contains(token.word()) && ENDS_BEFORE_QUERY.contains(first))
                || (token.is("INSERT") && first.equals("SELECT"))
                || (token.is("CREATE") && next(i).isAny("TABLE", "OR", "VIEW"));
    }

    /**
     * True where what stands behind a semicolon is another declaration of the same list, as PostgreSQL, Oracle and
     * Snowflake write them before BEGIN.
     */
    boolean declares(List<Token> current, int next) {
        if (current.isEmpty() || next + 1 >= tokens.size() || tokens.get(next).kind() != Token.Kind.WORD) {
            return false;
        }
        boolean list = current.getFirst().is("DECLARE")
                || (current.getFirst().is("CREATE")
                        && current.stream().limit(6).anyMatch(token -> DECLARING.contains(token.word()))
                        && current.stream().anyMatch(token -> token.isAny("IS", "AS")));
        boolean declared = tokens.get(next + 1).kind() == Token.Kind.WORD
                && !TransactStarts.can(tokens.get(next))
                && !ScriptHead.begins(tokens.get(next));
        return list && declared && dialect.bracketNames() != Dialect.Rule.YES;
    }

    boolean firstOfLine(int i) {
        return i == 0 || newLine(tokens.get(i - 1).end(), tokens.get(i).start());
    }

    boolean lineEnd(int i) {
        return i + 1 == tokens.size()
                || tokens.get(i + 1).symbol(';')
                || newLine(tokens.get(i).end(), tokens.get(i + 1).start());
    }

    private boolean newLine(int from, int to) {
        return text.indexOf('\n', from, to) >= 0;
    }

    private Token next(int i) {
        return tokens.get(Math.min(i + 1, tokens.size() - 1));
    }
}
