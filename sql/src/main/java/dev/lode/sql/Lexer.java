package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens. Where dialects disagree (is a backslash an escape, is a bracket a quote, do comments nest) the
 * dialect decides, and where it does not say, what follows in the text. It takes any text: what is left open ends with
 * the text. Takes linear time.
 */
public final class Lexer {

    /** No database takes longer names. */
    private static final int LONGEST_NAME = 260;

    /** What Databricks writes between the cells of a notebook; it ends a statement. */
    private static final String NOTEBOOK_CELL = "-- COMMAND ----------";

    /** Symbols of more than one character, the longest first. */
    private static final String[] LONG_SYMBOLS = {"->>", "::", "=>", "->", ":=", "||", "|>", "<=", "<>", ">=", "!="};

    private final String text;
    private final Dialect dialect;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int commandEnd = Integer.MAX_VALUE;
    private boolean flatComments;

    private Lexer(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.flatComments = dialect.nestedComments() == Dialect.Rule.NO;
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
        char c = text.charAt(at);
        if (at >= commandEnd || command(c)) {
            // the command of a client ends with its line, and what stands before ends with it
            tokens.add(new Token(Token.Kind.SYMBOL, at, at, ";"));
            commandEnd = at >= commandEnd ? Integer.MAX_VALUE : lineEnd();
        }
        if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
            at++;
        } else if (!comment(c) && !template(c) && !quoted(c)) {
            plain(c);
        }
    }

    /** A line that a client takes for itself: {@code \\copy}, {@code :setvar}, {@code !source}. */
    private boolean command(char c) {
        boolean marked = c == '\\' || c == '!' || (c == ':' && dialect.bracketNames() == Dialect.Rule.YES);
        return marked
                && commandEnd == Integer.MAX_VALUE
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && lineStart();
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void plain(char c) {
        if (Character.isDigit(c)) {
            add(Token.Kind.NUMBER, numberEnd());
        } else if (wordStart(c) && (c != '#' || dialect.hashNames())) {
            int end = at + 1;
            while (end < text.length()
                    && wordPart(text.charAt(end))
                    && (text.charAt(end) != '#' || dialect.hashNames())) {
                end++;
            }
            add(Token.Kind.WORD, end);
        } else {
            add(Token.Kind.SYMBOL, at + symbolLength(c));
        }
    }

    private int symbolLength(char c) {
        if ("-:=|<>!".indexOf(c) >= 0) {
            for (String symbol : LONG_SYMBOLS) {
                if (text.startsWith(symbol, at)) {
                    return symbol.length();
                }
            }
        }
        return 1;
    }

    private boolean comment(char c) {
        if (text.startsWith(NOTEBOOK_CELL, at)) {
            tokens.add(new Token(Token.Kind.SYMBOL, at, at, ";"));
        }
        if (text.startsWith("--", at)
                || hashComment(c)
                || (text.startsWith("//", at) && (dialect.slashComments() || lineStart()))) {
            at = after("\n", at);
            return true;
        }
        if (text.startsWith("/*", at)) {
            at = blockCommentEnd();
            return true;
        }
        if (text.startsWith("{#", at)) {
            at = after("#}", at + 2);
            return true;
        }
        if (text.startsWith("{%", at)) {
            at = after("%}", at + 2);
            return true;
        }
        return false;
    }

    private boolean hashComment(char c) {
        if (c != '#' || dialect.hashComments() != Dialect.Rule.UNSAID || at + 1 >= text.length()) {
            return c == '#' && dialect.hashComments() != Dialect.Rule.NO;
        }
        char next = text.charAt(at + 1);
        return Character.isWhitespace(next)
                || next == '#'
                || text.startsWith("#standardSQL", at)
                || text.startsWith("#legacySQL", at);
    }

    private boolean lineStart() {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** Comments nest in some dialects; where that leaves one open, they do not in this text. */
    private int blockCommentEnd() {
        int depth = 0;
        for (int i = at; i + 1 < text.length() && !flatComments; i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        flatComments = true;
        return after("*/", at + 2);
    }

    private boolean template(char c) {
        if (text.startsWith("{{", at)) {
            add(Token.Kind.TEMPLATE, templateEnd());
            return true;
        }
        if (c == '$' && (text.startsWith("${", at) || text.startsWith("$(", at))) {
            add(Token.Kind.TEMPLATE, after(text.charAt(at + 1) == '{' ? "}" : ")", at + 2));
            return true;
        }
        if (text.startsWith("<%", at)) {
            add(Token.Kind.TEMPLATE, after("%>", at + 2));
            return true;
        }
        if (c == '<' && blankEnd() > 0) {
            add(Token.Kind.TEMPLATE, blankEnd());
            return true;
        }
        if (c == '<' && dialect.bracketNames() == Dialect.Rule.YES && parameterEnd() > 0) {
            add(Token.Kind.TEMPLATE, parameterEnd());
            return true;
        }
        if (c == '{' && fieldEnd() > 0) {
            add(Token.Kind.TEMPLATE, fieldEnd());
            return true;
        }
        return false;
    }

    /** What a reader of instructions fills in, {@code <your_table>}, unless it is the type of an element; or 0. */
    private int blankEnd() {
        boolean apart =
                at > 0 && (Character.isWhitespace(text.charAt(at - 1)) || ".(,`".indexOf(text.charAt(at - 1)) >= 0);
        boolean type = !tokens.isEmpty() && tokens.getLast().isAny("ARRAY", "MAP", "STRUCT", "TABLE", "RANGE");
        int end = at + 1;
        while (end < text.length() && (wordPart(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        boolean closed =
                end > at + 1 && end < text.length() && text.charAt(end) == '>' && wordStart(text.charAt(at + 1));
        return apart && !type && closed ? end + 1 : 0;
    }

    /** SQL Server's tools ask for {@code <name, type, default>}; the index behind it, or 0. */
    private int parameterEnd() {
        int commas = 0;
        for (int i = at + 1; i < Math.min(text.length(), at + LONGEST_NAME); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return commas == 2 ? i + 1 : 0;
            }
            if (c == '<' || c == '\n' || (i == at + 1 && !wordStart(c))) {
                return 0;
            }
            commas += c == ',' ? 1 : 0;
        }
        return 0;
    }

    /** Python fills in {@code {name}}, with the letters that touch it; the index behind it, or 0. */
    private int fieldEnd() {
        int end = at + 1;
        while (end < text.length() && (wordPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        if (end == at + 1 || end >= text.length() || text.charAt(end) != '}' || !wordStart(text.charAt(at + 1))) {
            return 0;
        }
        end++;
        while (end < text.length() && wordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Letters that touch a template belong to the same name: {@code {{ prefix }}_orders}. */
    private int templateEnd() {
        int end = after("}}", at + 2);
        while (end < text.length() && wordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean quoted(char c) {
        switch (c) {
            case '\'' -> add(Token.Kind.STRING, quoteEnd(c));
            case '"' -> {
                boolean string = dialect.doubleQuotedStrings() == Dialect.Rule.YES;
                add(string ? Token.Kind.STRING : Token.Kind.QUOTED, quoteEnd(c));
            }
            case '`' -> add(Token.Kind.QUOTED, quoteEnd(c));
            case '[' -> {
                int end = bracketEnd();
                if (end < 0) {
                    return false;
                }
                add(Token.Kind.QUOTED, end);
            }
            case '$' -> {
                int end = dialect.dollarBodies() ? bodyEnd() : -1;
                if (end < 0) {
                    return false;
                }
                add(Token.Kind.BODY, end);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private int quoteEnd(char quote) {
        String three = String.valueOf(quote).repeat(3);
        if (dialect.tripleQuotes() && text.startsWith(three, at)) {
            return after(three, at + 3);
        }
        int delimited = quote == '\'' && prefix('q') ? delimitedEnd() : -1;
        if (delimited >= 0) {
            return delimited;
        }
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '`' && escapes(i, quote)) {
                i++;
            } else if (c == quote) {
                if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return text.length();
    }

    /** True where the letter alone stands right before. */
    private boolean prefix(char letter) {
        return at > 0
                && Character.toLowerCase(text.charAt(at - 1)) == letter
                && (at == 1 || !wordPart(text.charAt(at - 2)));
    }

    /** Oracle writes {@code q'[it's]'}; the index behind it, or -1 where no delimiter begins. */
    private int delimitedEnd() {
        char open = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int kind = "[({<!|~^".indexOf(open);
        return kind < 0 ? -1 : after("])}>!|~^".charAt(kind) + "'", at + 2);
    }

    /** A backslash before the quote ends the string in some dialects; there, what follows ends an expression. */
    private boolean escapes(int backslash, char quote) {
        if (dialect.backslashEscapes() != Dialect.Rule.UNSAID) {
            return dialect.backslashEscapes() == Dialect.Rule.YES || prefix('e');
        }
        if (backslash + 1 >= text.length() || text.charAt(backslash + 1) != quote) {
            return true;
        }
        return backslash + 2 < text.length() && ",;)\r\n".indexOf(text.charAt(backslash + 2)) < 0;
    }

    /** Brackets quote a name unless they index an array or list its elements. */
    private int bracketEnd() {
        int end = text.indexOf(']', at, Math.min(text.length(), at + LONGEST_NAME));
        if (dialect.bracketNames() == Dialect.Rule.NO || end <= at + 1) {
            return -1;
        }
        if (dialect.bracketNames() == Dialect.Rule.YES) {
            return end + 1;
        }
        boolean index = at > 0 && (wordPart(text.charAt(at - 1)) || ")]\"`".indexOf(text.charAt(at - 1)) >= 0);
        if (index || !wordStart(text.charAt(at + 1))) {
            return -1;
        }
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (!wordPart(c) && " .-".indexOf(c) < 0) {
                return -1;
            }
        }
        return end + 1;
    }

    private int bodyEnd() {
        int tag = at + 1;
        while (tag < text.length() && (Character.isLetterOrDigit(text.charAt(tag)) || text.charAt(tag) == '_')) {
            tag++;
        }
        if (tag >= text.length() || text.charAt(tag) != '$' || Character.isDigit(text.charAt(at + 1))) {
            return -1;
        }
        return after(text.substring(at, tag + 1), tag + 1);
    }

    private int numberEnd() {
        int end = at;
        while (end < text.length() && (wordPart(text.charAt(end)) || decimalPoint(end))) {
            end++;
        }
        return end;
    }

    private boolean decimalPoint(int i) {
        return text.charAt(i) == '.' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, at, end, text.substring(at, end)));
        at = end;
    }

    private static boolean wordStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '@' || c == '#' || foreign(c);
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c == '#' || foreign(c);
    }

    /** Databases take any character that is not ASCII into a name: {@code amount_£}. */
    private static boolean foreign(char c) {
        return c > '\u007f' && !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\ufeff';
    }
}
