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

    /** Words of Transact-SQL that begin a statement wherever they stand, save as {@link #continues} says. */
    private static final Set<String> TRANSACT_STARTS = Set.of(
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "WITH",
            "CREATE",
            "ALTER",
            "DROP",
            "TRUNCATE",
            "DECLARE",
            "SET",
            "EXEC",
            "EXECUTE",
            "PRINT",
            "IF",
            "ELSE",
            "WHILE",
            "RETURN",
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "SAVE",
            "USE",
            "GRANT",
            "REVOKE",
            "DENY",
            "RAISERROR",
            "THROW",
            "OPEN",
            "FETCH",
            "CLOSE",
            "DEALLOCATE",
            "WAITFOR",
            "GOTO",
            "BREAK",
            "CONTINUE",
            "BACKUP",
            "RESTORE",
            "DBCC",
            "KILL",
            "BULK",
            "CHECKPOINT",
            "RECONFIGURE");

    private static final Set<String> RIGHTS = Set.of("GRANT", "REVOKE", "DENY", "AUDIT", "ADD");

    /** What a procedure's head has between CREATE and AS. */
    private static final Set<String> WITH_BODY = Set.of("PROCEDURE", "PROC", "FUNCTION", "TRIGGER");

    private static final Set<String> DECLARING = Set.of("PROCEDURE", "FUNCTION", "PACKAGE", "TRIGGER");

    private final String text;
    private final Dialect dialect;
    private final List<Token> tokens;

    StatementStarts(String text, Dialect dialect, List<Token> tokens) {
        this.text = text;
        this.dialect = dialect;
        this.tokens = tokens;
    }

    /** True where the word at an index begins a statement, behind an unfinished one that is not empty. */
    boolean begins(List<Token> current, int i, int cases) {
        if (runsLater(current)) {
            return TRANSACT_STARTS.contains(tokens.get(i).word())
                    || tokens.get(i).is("COPY");
        }
        if (dialect.bracketNames() == Dialect.Rule.YES) {
            return cases == 0 && TRANSACT_STARTS.contains(tokens.get(i).word()) && !continues(current, i);
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

    /** True where the word belongs to the statement that it stands in. */
    private boolean continues(List<Token> current, int i) {
        Token token = tokens.get(i);
        Token last = current.getLast();
        Token first = current.getFirst();
        boolean operand = last.kind() == Token.Kind.SYMBOL && !last.symbol(')') && !last.symbol('*');
        if (operand || next(i).symbol('.') || next(i).symbol(',') || RIGHTS.contains(first.word())) {
            return !bodyBegins(current);
        }
        if (last.isAny("AS", "OR")) {
            return !bodyBegins(current);
        }
        return switch (token.word()) {
            case "SELECT" -> queryContinues(current, last, first);
            case "WITH" -> !new HeadTokens(tokens).commonTable(i) || last.isAny("INTO", "FOR", "INSERT");
            case "INSERT", "UPDATE", "DELETE", "MERGE" -> changeContinues(current, i);
            case "SET" -> setContinues(current, i);
            case "IF" -> first.isAny("DROP", "CREATE", "ALTER") && next(i).isAny("EXISTS", "NOT") && !opensSecond(i);
            case "EXEC", "EXECUTE" ->
                (first.is("INSERT") && !holds(current, "SELECT", "VALUES")) || next(i).is("AS") || last.is("WITH");
            case "FETCH" -> last.isAny("ROWS", "ROW");
            case "ALTER", "DROP", "CREATE" -> alterContinues(first, i);
            case "ELSE", "BEGIN" -> false;
            case "USE" -> next(i).isAny("HINT", "PLAN");
            case "RETURN", "OPEN", "CLOSE" -> last.isAny("ON", "BY");
            default -> false;
        };
    }

    private static boolean queryContinues(List<Token> current, Token last, Token first) {
        if (last.isAny("UNION", "ALL", "EXCEPT", "INTERSECT", "FOR", "RETURN", "EXPLAIN", "THEN")) {
            return true;
        }
        boolean pendingInsert = first.is("INSERT") && !holds(current, "SELECT", "VALUES", "EXEC", "EXECUTE");
        boolean pendingWith = first.is("WITH") && !holds(current, "SELECT", "UPDATE", "DELETE", "MERGE", "INSERT");
        boolean behindWith = first.is("WITH") && holds(current, "INSERT") && !holds(current, "SELECT", "VALUES");
        return pendingInsert || pendingWith || behindWith;
    }

    private boolean changeContinues(List<Token> current, int i) {
        Token last = current.getLast();
        Token first = current.getFirst();
        if (last.isAny("THEN", "FOR", "AFTER", "OF", "ON", "BULK") || next(i).is("JOIN")) {
            return true;
        }
        if (tokens.get(i).is("UPDATE") && next(i).symbol('(') && first.is("IF")) {
            return true;
        }
        return first.is("WITH") && !holds(current, "SELECT", "UPDATE", "DELETE", "MERGE", "INSERT");
    }

    /** SET of an UPDATE, of an ALTER or of a foreign key; else the statement SET. */
    private boolean setContinues(List<Token> current, int i) {
        if (current.getLast().isAny("UPDATE", "DELETE", "CHARACTER")) {
            return true;
        }
        Token first = current.getFirst();
        if (first.isAny("UPDATE", "WITH")) {
            return !holds(current, "SET");
        }
        boolean option = next(i).text().startsWith("@")
                || next(i).isAny("NOCOUNT", "ANSI_NULLS", "QUOTED_IDENTIFIER", "XACT_ABORT", "IDENTITY_INSERT");
        return first.isAny("ALTER", "CREATE") && !option;
    }

    private boolean alterContinues(Token first, int i) {
        return (first.is("ALTER") && next(i).isAny("COLUMN", "CONSTRAINT", "MEMBER", "PARTITION", "PERIOD", "INDEX"))
                || (first.is("CREATE") && next(i).isAny("ON"));
    }

    private boolean opensSecond(int i) {
        return next(i + 1).symbol('(');
    }

    /** AS of a procedure, behind which its statements stand. */
    private static boolean bodyBegins(List<Token> current) {
        return current.getLast().is("AS")
                && current.getFirst().isAny("CREATE", "ALTER")
                && current.stream().limit(6).anyMatch(token -> WITH_BODY.contains(token.word()));
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
                && !TRANSACT_STARTS.contains(tokens.get(next).word())
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

    private static boolean holds(List<Token> current, String... words) {
        int depth = 0;
        for (Token token : current) {
            depth += token.symbol('(') ? 1 : token.symbol(')') ? -1 : 0;
            if (depth == 0 && token.isAny(words)) {
                return true;
            }
        }
        return false;
    }

    private Token next(int i) {
        return tokens.get(Math.min(i + 1, tokens.size() - 1));
    }
}
