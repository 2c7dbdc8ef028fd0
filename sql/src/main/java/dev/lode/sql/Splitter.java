package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the tokens of a script into statements: at semicolons, at {@code GO} and {@code /} on a line of their own, at
 * the delimiter that MySQL was told, and around the blocks of procedures, whose inner statements stand for themselves.
 * Where a body between dollar quotes is SQL, its statements follow the one that holds it. The words of blocks alone
 * ({@code BEGIN}, {@code ELSE}, {@code END IF}) are no statements.
 */
public final class Splitter {

    private static final Set<String> CONDITIONS = Set.of("IF", "ELSEIF", "ELSIF", "WHEN", "EXCEPTION", "CASE");
    private static final Set<String> BLOCK_WORDS =
            Set.of("BEGIN", "ELSE", "LOOP", "REPEAT", "TRY", "CATCH", "DO", "THEN", "ATOMIC", "NOT", "EXCEPTION");
    private static final Set<String> TRANSACTION = Set.of(
            "TRAN", "TRANSACTION", "WORK", "ISOLATION", "DEFERRED", "IMMEDIATE", "EXCLUSIVE", "DISTRIBUTED", "DIALOG");

    private final String text;
    private final Dialect dialect;
    private final List<Token> tokens;
    private final StatementStarts starts;
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
        if (token.is("END") && blockEnd(i)) {
            return end(i);
        }
        if (token.is("ELSE") && cases == 0 && !current.isEmpty() && blocks > 0 && !first("INSERT")) {
            close();
        }
        take(i, token);
        if (token.is("CASE") && (current.size() > 1 || depth > 0)) {
            cases++;
        } else if (token.is("END") && cases > 0) {
            cases--;
        } else if (opens(i, token)) {
            close();
            return behindBegin(i + 1);
        }
        return i + 1;
    }

    /** {@code BEGIN TRY}, {@code BEGIN ATOMIC WITH (options)}. */
    private int behindBegin(int from) {
        int next = from;
        while (next < tokens.size() && tokens.get(next).isAny("TRY", "CATCH", "ATOMIC")) {
            next++;
        }
        boolean options =
                next > from && next < tokens.size() && tokens.get(next).is("WITH") && follows(next, '(');
        return options ? Brackets.after(tokens, next + 1) : next;
    }

    /** True for a word that ends the head of a block: what follows is a statement of its own. */
    private boolean opens(int i, Token token) {
        if (cases > 0 || depth > 0) {
            return false;
        }
        boolean head = switch (token.word()) {
            case "BEGIN" -> blockBegin(i);
            case "THEN" -> conditional();
            case "LOOP" -> current.size() == 1 || label() || loops();
            case "REPEAT" -> (current.size() == 1 || label()) && !follows(i, '(');
            case "DO" -> loops();
            case "ELSE" -> current.size() == 1;
            default -> false;
        };
        boolean deeper = !token.isAny("THEN", "ELSE") || first("IF") || first("CASE");
        blocks += head && deeper ? 1 : 0;
        return head;
    }

    private boolean conditional() {
        return current.getFirst().kind() == Token.Kind.WORD
                && CONDITIONS.contains(current.getFirst().word());
    }

    /** The head of a loop over rows or while a condition holds, named or not. */
    private boolean loops() {
        Token word = current.size() > 2 && current.get(1).symbol(':') ? current.get(2) : current.getFirst();
        return word.isAny("FOR", "WHILE");
    }

    /** {@code name: LOOP} or {@code <<name>> LOOP}. */
    private boolean label() {
        Token second = current.size() > 1 ? current.get(1) : current.getFirst();
        return current.size() <= 6 && (second.symbol(':') || current.getFirst().symbol('<') || second.symbol('<'));
    }

    /** BEGIN opens a block unless it opens a transaction. */
    private boolean blockBegin(int i) {
        return i + 1 < tokens.size()
                && !tokens.get(i + 1).symbol(';')
                && !TRANSACTION.contains(tokens.get(i + 1).word());
    }

    /** END closes a block where one is open, and no column is named so. */
    private boolean blockEnd(int i) {
        if (cases > 0 || depth > 0) {
            return false;
        }
        boolean column = i > 0
                && !current.isEmpty()
                && (tokens.get(i - 1).symbol(',')
                        || tokens.get(i - 1).symbol('.')
                        || follows(i, ',')
                        || follows(i, '='));
        return current.isEmpty() || (!column && (blocks > 0 || starts.lineEnd(i)));
    }

    private int end(int i) {
        close();
        blocks = Math.max(0, blocks - 1);
        int next = i + 1;
        if (dialect.endsWithoutSemicolon()) {
            while (next < tokens.size() && tokens.get(next).isAny("TRY", "CATCH", "CONVERSATION")) {
                next++;
            }
        }
        while (next < tokens.size() && tokens.get(next).isAny("IF", "LOOP", "WHILE", "CASE", "REPEAT", "FOR")) {
            boolean statement = dialect.endsWithoutSemicolon() && !follows(next, ';');
            if (statement) {
                return next;
            }
            next++;
        }
        // the name of the block or procedure
        boolean named = next + 1 < tokens.size() && tokens.get(next).name() && follows(next, ';');
        return named ? next + 1 : next;
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

    private boolean first(String word) {
        return current.getFirst().is(word);
    }

    private boolean follows(int i, char symbol) {
        return i + 1 < tokens.size() && tokens.get(i + 1).symbol(symbol);
    }

    private void close() {
        if (!current.isEmpty() && !blockWords()) {
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

    private boolean blockWords() {
        if (!BLOCK_WORDS.contains(current.getLast().word())) {
            return false;
        }
        return label() || current.stream().allMatch(token -> BLOCK_WORDS.contains(token.word()));
    }
}
