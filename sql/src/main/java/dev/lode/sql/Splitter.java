package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the tokens of a script into statements: at semicolons, at {@code GO} and {@code /} on a line of their own, at
 * the delimiter that MySQL was told, and around the blocks of procedures, whose inner statements stand for themselves.
 * Where a body between dollar quotes is SQL, its statements follow the one that holds it. The words of blocks alone
 * ({@code BEGIN}, {@code ELSE}, {@code END IF}) are no statements.
 */
public final class Splitter {

    private final String text;
    private final Dialect dialect;
    private final List<Token> tokens;
    private final StatementStarts starts;
    private final BlockWords words;
    private final List<List<Token>> statements = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private String delimiter = "";
    private int cases;
    private int depth;
    private int blocks;

    private Splitter(String text, Dialect dialect, List<Token> tokens) {
        this.text = text;
        this.dialect = dialect;
        this.tokens = tokens;
        this.starts = new StatementStarts(text, dialect, tokens);
        this.words = new BlockWords(dialect, tokens);
    }

    /** The tokens of each statement of a text, in their order; semicolons are left out, and no list is empty. */
    public static List<List<Token>> split(String text, Dialect dialect) {
        return split(text, dialect, Lexer.tokens(text, dialect));
    }

    private static List<List<Token>> split(String text, Dialect dialect, List<Token> tokens) {
        Splitter splitter = new Splitter(text, dialect, tokens);
        int i = 0;
        while (i < tokens.size()) {
            i = splitter.step(i);
        }
        splitter.close();
        return splitter.statements;
    }

    /** @return the index of the token to go on with */
    private int step(int i) {
        Token token = tokens.get(i);
        if (token.is("DELIMITER") && starts.firstOfLine(i)) {
            return delimiter(i);
        }
        if (!delimiter.isEmpty() && text.startsWith(delimiter, token.start())) {
            close();
            return past(i, token.start() + delimiter.length());
        }
        if (token.symbol(';')) {
            if (!starts.declares(current, i + 1)) {
                close();
            }
            return i + 1;
        }
        if (separatorLine(i)) {
            close();
            return past(i, lineEnd(token.start()));
        }
        return token.kind() == Token.Kind.WORD ? word(i, token) : take(i, token);
    }

    private int take(int i, Token token) {
        depth += token.symbol('(') ? 1 : token.symbol(')') ? -1 : 0;
        current.add(token);
        return i + 1;
    }

    private int word(int i, Token token) {
        if (depth <= 0 && !current.isEmpty() && starts.begins(current, i, cases)) {
            close();
        }
        if (token.is("END") && cases == 0 && depth <= 0 && endsBlock(i)) {
            return end(i);
        }
        if (token.is("ELSE")
                && cases == 0
                && !current.isEmpty()
                && blocks > 0
                && !current.getFirst().is("INSERT")) {
            close();
        }
        take(i, token);
        if (token.is("CASE") && (current.size() > 1 || depth > 0)) {
            cases++;
        } else if (token.is("END") && cases > 0) {
            cases--;
        } else if (cases == 0 && depth <= 0 && words.endHead(current, i)) {
            blocks += BlockWords.deeper(current, token) ? 1 : 0;
            close();
            return words.behindBegin(i + 1);
        }
        return i + 1;
    }

    /** END closes a block where one is open, and no column is named so. */
    private boolean endsBlock(int i) {
        return current.isEmpty() || (!words.column(i) && (blocks > 0 || starts.lineEnd(i)));
    }

    private int end(int i) {
        close();
        blocks = Math.max(0, blocks - 1);
        return words.behindEnd(i + 1);
    }

    private int delimiter(int i) {
        close();
        int end = lineEnd(tokens.get(i).start());
        delimiter = text.substring(tokens.get(i).end(), end).strip();
        delimiter = delimiter.equals(";") ? "" : delimiter;
        return past(i, end);
    }

    /** {@code GO} and, for Oracle, a slash end what stands before them. */
    private boolean separatorLine(int i) {
        Token token = tokens.get(i);
        if (!starts.firstOfLine(i) || !(token.is("GO") || token.symbol('/'))) {
            return false;
        }
        boolean repeated = token.is("GO")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).kind() == Token.Kind.NUMBER
                && starts.lineEnd(i + 1);
        return repeated || starts.lineEnd(i);
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int past(int i, int offset) {
        int next = i + 1;
        while (next < tokens.size() && tokens.get(next).start() < offset) {
            next++;
        }
        return next;
    }

    private void close() {
        if (!current.isEmpty() && !BlockWords.alone(current)) {
            statements.add(current);
            ScriptBody.of(current, text).ifPresent(body -> {
                List<Token> inner = body.tokens(dialect);
                statements.addAll(split(text, dialect, inner));
            });
        }
        if (!current.isEmpty()) {
            current = new ArrayList<>();
        }
        cases = 0;
        depth = 0;
    }
}
