package dev.lode.sql;

import java.util.List;
import java.util.Set;

/**
 * Knows where a statement of Transact-SQL begins: at most words that can begin one, wherever they stand, unless they
 * continue the statement before.
 */
final class TransactStarts {

    /** Words of Transact-SQL that begin a statement wherever they stand. */
    private static final Set<String> STARTS = Set.of(
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

    private final List<Token> tokens;

    TransactStarts(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** True for a word that can begin a statement. */
    static boolean can(Token token) {
        return STARTS.contains(token.word());
    }

    /** True where the word at an index begins a statement, behind an unfinished one that is not empty. */
    boolean begins(List<Token> current, int i) {
        return can(tokens.get(i)) && !continues(current, i);
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
        if (first.is("SET") && last.isAny("ON", "OFF")) {
            return false;
        }
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
