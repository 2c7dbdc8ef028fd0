package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SQL that a statement holds in a string and runs: {@code EXEC ('…')}, {@code EXECUTE IMMEDIATE '…'},
 * {@code sp_executesql N'…'}, {@code PREPARE s FROM '…'}; or that the routine runs which it makes.
 */
public final class RunString {

    /** sp_executesql stands among the first tokens of a statement. */
    private static final int HEAD = 7;

    private final StringPlaces string;
    private final String made;

    private RunString(StringPlaces string, String made) {
        this.string = string;
        this.made = made;
    }

    /** What the tokens of a statement run; nothing where they are another statement. */
    public static Optional<RunString> of(List<Token> tokens, Dialect dialect) {
        if (tokens.getFirst().is("CREATE")) {
            return ScriptBody.quoted(tokens).flatMap(body -> routine(body, dialect));
        }
        List<Token> argument = tokens.size() < 2 ? List.of() : argument(tokens);
        boolean elsewhere = argument.stream().anyMatch(token -> token.kind() == Token.Kind.BODY || token.is("FROM"));
        if (argument.isEmpty() || elsewhere) {
            return Optional.empty();
        }
        StringPlaces string = new StringPlaces(dialect);
        if (!argument.stream().allMatch(RunString::literal)) {
            return Optional.of(new RunString(string, written(argument)));
        }
        argument.stream().filter(token -> token.kind() == Token.Kind.STRING).forEach(string::add);
        return Optional.of(new RunString(string, ""));
    }

    /** The string is a script, or an expression that reads no table. */
    private static Optional<RunString> routine(Token body, Dialect dialect) {
        StringPlaces string = new StringPlaces(dialect);
        string.add(body);
        return ScriptBody.script(string.text(), dialect) ? Optional.of(new RunString(string, "")) : Optional.empty();
    }

    /** The SQL; empty where it is made only when the statement runs. */
    public String text() {
        return string.text();
    }

    /** What makes the SQL when the statement runs, as written; empty where it is known. */
    public String made() {
        return made;
    }

    /** The tokens that make the string. */
    private static List<Token> argument(List<Token> tokens) {
        Token first = tokens.getFirst();
        if (first.is("PREPARE")) {
            boolean string = tokens.size() > 3
                    && tokens.get(2).is("FROM")
                    && tokens.get(3).kind() == Token.Kind.STRING;
            return string ? tokens.subList(3, 4) : List.of();
        }
        int procedure = procedure(tokens);
        if (procedure >= 0) {
            return upTo(tokens, named(tokens, procedure + 1));
        }
        if (!first.isAny("EXEC", "EXECUTE")) {
            return List.of();
        }
        if (tokens.get(1).symbol('(')) {
            return tokens.subList(2, Math.max(2, Brackets.after(tokens, 1) - 1));
        }
        if (tokens.get(1).is("IMMEDIATE")) {
            return upTo(tokens, 2);
        }
        boolean string = tokens.get(1).kind() == Token.Kind.STRING
                || tokens.get(1).is("FORMAT")
                        && tokens.size() > 2
                        && tokens.get(2).symbol('(');
        return string ? upTo(tokens, 1) : List.of();
    }

    private static int procedure(List<Token> tokens) {
        for (int i = 0; i < Math.min(HEAD, tokens.size()); i++) {
            if (DottedName.canonical(tokens.get(i).text()).equals("sp_executesql")) {
                return i;
            }
        }
        return -1;
    }

    /** Behind {@code @stmt =}. */
    private static int named(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(from + 3, tokens.size()); i++) {
            if (tokens.get(i).symbol('=')) {
                return i + 1;
            }
        }
        return from;
    }

    private static List<Token> upTo(List<Token> tokens, int from) {
        int end = Math.min(from, tokens.size());
        int depth = 0;
        while (end < tokens.size()
                && (depth > 0
                        || !tokens.get(end).symbol(',')
                                && !tokens.get(end).isAny("INTO", "USING", "BULK", "RETURNING", "WITH"))) {
            depth += tokens.get(end).symbol('(') ? 1 : tokens.get(end).symbol(')') ? -1 : 0;
            end++;
        }
        return tokens.subList(Math.min(from, end), end);
    }

    /** Strings, what stands before them, and what joins them. */
    private static boolean literal(Token token) {
        return token.kind() == Token.Kind.STRING
                || token.isAny("N", "E")
                || token.symbol('+')
                || token.symbol('|')
                || token.text().equals("||");
    }

    private static String written(List<Token> tokens) {
        StringBuilder written = new StringBuilder();
        for (Token token : tokens) {
            written.append(written.isEmpty() ? "" : " ").append(token.text());
        }
        return written.toString();
    }

    /** Where a character of the SQL stands in the text around it. */
    int place(int index) {
        return string.place(index);
    }

    /** The tokens of each of its statements, at their places in the text around it. */
    public List<List<Token>> statements(Dialect dialect) {
        List<List<Token>> statements = new ArrayList<>();
        for (List<Token> statement : Splitter.split(text(), dialect)) {
            statements.add(statement.stream().map(this::placed).toList());
        }
        return statements;
    }

    private Token placed(Token token) {
        return new Token(token.kind(), string.place(token.start()), string.place(token.end() - 1) + 1, token.text());
    }
}
