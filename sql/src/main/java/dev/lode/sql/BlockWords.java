package dev.lode.sql;

import java.util.List;
import java.util.Set;

/** Knows the words that open and close the blocks of procedures, and which of them are no statements of their own. */
final class BlockWords {

    private static final Set<String> CONDITIONS = Set.of("IF", "ELSEIF", "ELSIF", "WHEN", "EXCEPTION", "CASE");
    private static final Set<String> BLOCK_WORDS =
            Set.of("BEGIN", "ELSE", "LOOP", "REPEAT", "TRY", "CATCH", "DO", "THEN", "ATOMIC", "NOT", "EXCEPTION");
    private static final Set<String> TRANSACTION = Set.of(
            "TRAN", "TRANSACTION", "WORK", "ISOLATION", "DEFERRED", "IMMEDIATE", "EXCLUSIVE", "DISTRIBUTED", "DIALOG");

    private final Dialect dialect;
    private final List<Token> tokens;

    BlockWords(Dialect dialect, List<Token> tokens) {
        this.dialect = dialect;
        this.tokens = tokens;
    }

    /** The index behind what belongs to BEGIN: {@code BEGIN TRY}, {@code BEGIN ATOMIC WITH (options)}. */
    int behindBegin(int from) {
        int next = from;
        while (next < tokens.size() && tokens.get(next).isAny("TRY", "CATCH", "ATOMIC")) {
            next++;
        }
        boolean options =
                next > from && next < tokens.size() && tokens.get(next).is("WITH") && follows(next, '(');
        return options ? Brackets.after(tokens, next + 1) : next;
    }

    /**
     * True for a word that ends the head of a block: what follows is a statement of its own.
     *
     * @param current the statement so far, with the word, outside of parentheses and CASE
     */
    boolean endHead(List<Token> current, int i) {
        return switch (tokens.get(i).word()) {
            case "BEGIN" -> opensBlock(i);
            case "THEN" -> conditional(current.getFirst());
            case "LOOP" -> current.size() == 1 || label(current) || loops(current);
            case "REPEAT" -> (current.size() == 1 || label(current)) && !follows(i, '(');
            case "DO" -> loops(current);
            case "ELSE" -> current.size() == 1;
            default -> false;
        };
    }

    /** True where the block that a head opens ends with an END of its own. */
    static boolean deeper(List<Token> current, Token end) {
        return !end.isAny("THEN", "ELSE") || current.getFirst().isAny("IF", "CASE");
    }

    private static boolean conditional(Token first) {
        return first.kind() == Token.Kind.WORD && CONDITIONS.contains(first.word());
    }

    /** The head of a loop over rows or while a condition holds, named or not. */
    private static boolean loops(List<Token> current) {
        Token word = current.size() > 2 && current.get(1).symbol(':') ? current.get(2) : current.getFirst();
        return word.isAny("FOR", "WHILE");
    }

    /** {@code name: LOOP} or {@code <<name>> LOOP}. */
    private static boolean label(List<Token> current) {
        Token second = current.size() > 1 ? current.get(1) : current.getFirst();
        return current.size() <= 6 && (second.symbol(':') || current.getFirst().symbol('<') || second.symbol('<'));
    }

    /** BEGIN opens a block unless it opens a transaction. */
    private boolean opensBlock(int i) {
        return i + 1 < tokens.size()
                && !tokens.get(i + 1).symbol(';')
                && !TRANSACTION.contains(tokens.get(i + 1).word());
    }

    /** True where the word END, inside of a statement, names a column. */
    boolean column(int i) {
        return i > 0
                && (tokens.get(i - 1).symbol(',')
                        || tokens.get(i - 1).symbol('.')
                        || follows(i, ',')
                        || follows(i, '='));
    }

    /** The index behind what belongs to the END before: its kind, and the name of the block or procedure. */
    int behindEnd(int from) {
        int next = from;
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
        boolean named = next + 1 < tokens.size() && tokens.get(next).name() && follows(next, ';');
        return named ? next + 1 : next;
    }

    /** True for words of blocks with no statement beside them. */
    static boolean alone(List<Token> current) {
        return BLOCK_WORDS.contains(current.getLast().word())
                && (label(current) || current.stream().allMatch(token -> BLOCK_WORDS.contains(token.word())));
    }

    private boolean follows(int i, char symbol) {
        return i + 1 < tokens.size() && tokens.get(i + 1).symbol(symbol);
    }
}
