package dev.lode.sql;

import dev.lode.sql.dialect.Dialects;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What stands between dollar quotes, where it is SQL: the body of a function, a procedure, a task or an anonymous
 * block.
 *
 * @param text that holds it
 * @param start offset of its first character
 * @param end offset after its last character
 */
record ScriptBody(String text, int start, int end) {

    private static final Set<String> LANGUAGES = Set.of("SQL", "PLPGSQL", "PLSQL");

    /** The body that a statement holds; none where it is written in another language than SQL. */
    static Optional<ScriptBody> of(List<Token> statement, String text) {
        for (int i = 0; i < statement.size(); i++) {
            Token token = statement.get(i);
            if (token.kind() == Token.Kind.BODY) {
                int quote = token.text().indexOf('$', 1) + 1;
                boolean script =
                        holder(statement) && sql(statement) && token.text().length() > 2 * quote;
                return script
                        ? Optional.of(new ScriptBody(text, token.start() + quote, token.end() - quote))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean holder(List<Token> statement) {
        return statement.getFirst().isAny("DO", "EXECUTE")
                || (statement.getFirst().isAny("CREATE", "ALTER")
                        && statement.stream()
                                .limit(6)
                                .anyMatch(token -> token.isAny("FUNCTION", "PROCEDURE", "TASK", "ALERT")));
    }

    private static boolean sql(List<Token> statement) {
        for (int i = 0; i + 1 < statement.size(); i++) {
            if (statement.get(i).is("LANGUAGE")) {
                Token language = statement.get(i + 1);
                return LANGUAGES.contains(
                        DottedName.canonical(language.text()).replace("'", "").toUpperCase(Locale.ROOT));
            }
        }
        return true;
    }

    /** The string behind AS that is the body of a routine in SQL. */
    static Optional<Token> quoted(List<Token> statement) {
        int as = Brackets.find(statement, 1, "AS");
        boolean string = as > 0
                && as + 1 < statement.size()
                && statement.get(as + 1).kind() == Token.Kind.STRING
                && statement.get(as + 1).closed();
        return string && holder(statement) && sql(statement) ? Optional.of(statement.get(as + 1)) : Optional.empty();
    }

    /** True for a text of statements, which begins as they do; else it is an expression. */
    static boolean script(String text, Dialect dialect) {
        List<Token> tokens = Lexer.tokens(text, dialect);
        return !tokens.isEmpty() && script(tokens.getFirst());
    }

    /** The tokens of a query that stands in a string. */
    static List<Token> inString(Token string) {
        String inner = string.text().substring(1, Math.max(1, string.text().length() - 1));
        return shifted(Lexer.tokens(inner, Dialects.ansi()), string.start() + 1);
    }

    private static List<Token> shifted(List<Token> tokens, int by) {
        return tokens.stream()
                .map(token -> new Token(token.kind(), token.start() + by, token.end() + by, token.text()))
                .toList();
    }

    /** The tokens of its statements; none where it is an expression. */
    List<Token> tokens(Dialect dialect) {
        List<Token> tokens = shifted(Lexer.tokens(text.substring(start, end), dialect), start);
        return !tokens.isEmpty() && script(tokens.getFirst()) ? tokens : List.of();
    }

    private static boolean script(Token first) {
        return ScriptHead.begins(first)
                || first.symbol('(')
                || first.symbol('<')
                || first.isAny(
                        "SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "FROM", "TABLE", "<<");
    }
}
