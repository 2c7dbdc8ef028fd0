package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts SQL into tokens. Where dialects disagree (is a backslash an escape, is a bracket a quote, do comments nest) the
 * dialect decides, and where it does not say, what follows in the text. It takes any text: what is left open ends with
 * the text. Takes linear time.
 */
public final class Lexer {

    /** What Databricks writes between the cells of a notebook; it ends a statement. */
    private static final String NOTEBOOK_CELL = "-- COMMAND ----------";

    /** Symbols of more than one character, the longest first. */
    private static final String[] LONG_SYMBOLS = {"->>", "::", "=>", "->", ":=", "||", "|>", "<=", "<>", ">=", "!="};

    private static final Pattern NUMBER = Pattern.compile("(?i)[\\d_]+(e\\d*)?([lsydf]|bd)?|0x[0-9a-f]+l?|0b[01]+");

    private static final Token BEGINNING = new Token(Token.Kind.SYMBOL, 0, 0, "");

    private final LexedText source;
    private final Dialect dialect;
    private final CommentEnds comments;
    private final TemplateEnds templates;
    private final QuoteEnds quotes;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int commandEnd = Integer.MAX_VALUE;

    private Lexer(String text, Dialect dialect) {
        this.source = new LexedText(text);
        this.dialect = dialect;
        this.comments = new CommentEnds(source, dialect);
        this.templates = new TemplateEnds(source, dialect);
        this.quotes = new QuoteEnds(source, dialect);
    }

    /** The tokens of a text, comments left out, in their order. */
    public static List<Token> tokens(String text, Dialect dialect) {
        Lexer lexer = new Lexer(text, dialect);
        while (lexer.at < text.length()) {
            lexer.step();
        }
        return lexer.tokens;
    }

    private void step() {
        char c = source.at(at);
        if (at >= commandEnd || command(c)) {
            // the command of a client ends with its line, and what stands before ends with it
            endStatement();
            commandEnd = at >= commandEnd ? Integer.MAX_VALUE : source.lineEnd(at);
        }
        if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
            at++;
        } else if (!comment() && !template() && !quoted(c)) {
            plain(c);
        }
    }

    /** A line that a client takes for itself: {@code \\copy}, {@code :setvar}, {@code !source}. */
    private boolean command(char c) {
        boolean marked = c == '\\' || c == '!' || (c == ':' && dialect.bracketNames() == Dialect.Rule.YES);
        return marked
                && commandEnd == Integer.MAX_VALUE
                && at + 1 < source.length()
                && Character.isLetter(source.at(at + 1))
                && source.lineStart(at);
    }

    private void endStatement() {
        tokens.add(new Token(Token.Kind.SYMBOL, at, at, ";"));
    }

    private boolean comment() {
        if (source.starts(NOTEBOOK_CELL, at)) {
            endStatement();
        }
        int end = comments.of(at);
        at = Math.max(at, end);
        return end >= 0;
    }

    private boolean template() {
        int end = templates.of(at, tokens.isEmpty() ? BEGINNING : tokens.getLast());
        return end >= 0 && add(Token.Kind.TEMPLATE, end);
    }

    private boolean quoted(char c) {
        int end = quotes.of(at);
        return end >= 0 && add(schema(end) ? Token.Kind.QUOTED : quotes.kind(c), end);
    }

    /** SQLite takes a string for a name where a name must be: {@code 'main'.orders}. */
    private boolean schema(int end) {
        return source.at(at) == '\''
                && end + 1 < source.length()
                && source.at(end) == '.'
                && (LexedText.nameStart(source.at(end + 1)) || source.any("'\"[`", end + 1))
                && at + 1 < end - 1
                && source.nameEnd(at + 1) == end - 1;
    }

    private void plain(char c) {
        if (Character.isDigit(c)) {
            int end = numberEnd();
            add(digitName(end) ? Token.Kind.WORD : Token.Kind.NUMBER, end);
        } else if (LexedText.nameStart(c) && (c != '#' || dialect.hashNames())) {
            add(Token.Kind.WORD, wordEnd());
        } else {
            add(Token.Kind.SYMBOL, at + symbolLength(c));
        }
    }

    private int wordEnd() {
        int end = source.nameEnd(at + 1);
        int hash = dialect.hashNames() ? -1 : source.text().indexOf('#', at + 1, end);
        return hash < 0 ? end : hash;
    }

    private int symbolLength(char c) {
        if ("-:=|<>!".indexOf(c) >= 0) {
            for (String symbol : LONG_SYMBOLS) {
                if (source.starts(symbol, at)) {
                    return symbol.length();
                }
            }
        }
        return 1;
    }

    /** A name that begins with a digit; a number may end with letters too, that say its type. */
    private boolean digitName(int end) {
        String text = source.text().substring(at, end);
        return dialect.digitNames()
                && text.indexOf('.') < 0
                && !NUMBER.matcher(text).matches();
    }

    private int numberEnd() {
        int end = source.nameEnd(at);
        while (end + 1 < source.length() && source.at(end) == '.' && Character.isDigit(source.at(end + 1))) {
            end = source.nameEnd(end + 1);
        }
        return end;
    }

    private boolean add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, at, end, source.text().substring(at, end)));
        at = end;
        return true;
    }
}
