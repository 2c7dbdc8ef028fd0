package dev.lode.miners.jinja.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the tokens between two marks. */
final class CodeReader {

    private static final List<String> LONG_OPERATORS = List.of("**", "//", "==", "!=", ">=", "<=");
    private static final String OPERATORS = "+-*/%~[](){}<>=.:|,;";

    private final String text;
    private final String mark;
    private final LineStarts lines;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;
    private int end = -1;
    private boolean trims;
    private String trouble = "";

    CodeReader(String text, int from, String mark, LineStarts lines) {
        this.text = text;
        this.at = from;
        this.mark = mark;
        this.lines = lines;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Offset behind the closing mark, or -1 where there is none. */
    int end() {
        return end;
    }

    /** Whether the closing mark takes the white space behind it away. */
    boolean trims() {
        return trims;
    }

    String trouble() {
        return trouble;
    }

    /** Reads up to the closing mark, of which there is one. */
    void read() {
        int from = at;
        while (end < 0 && trouble.isEmpty()) {
            if (at >= text.length()) {
                trouble = "a bracket or a string does not end";
                at = from;
            } else if (!closes()) {
                token();
            }
        }
        if (end < 0) {
            recover();
        }
        tokens.add(new Token(Token.Kind.END, "", lines.of(Math.min(at, text.length()))));
    }

    /** Goes on behind the next closing mark, whatever it stands in. */
    private void recover() {
        int found = text.indexOf(mark, at);
        if (found >= 0) {
            trims = found > 0 && text.charAt(found - 1) == '-';
            end = found + 2;
        }
    }

    private boolean closes() {
        if (!open.isEmpty()) {
            return false;
        }
        char c = text.charAt(at);
        boolean signed = (c == '-' || (c == '+' && mark.equals("%}"))) && text.startsWith(mark, at + 1);
        if (signed || text.startsWith(mark, at)) {
            trims = signed && c == '-';
            end = at + (signed ? 3 : 2);
            return true;
        }
        return false;
    }

    private void token() {
        char c = text.charAt(at);
        if (Segments.blank(c)) {
            at++;
        } else if (c == '\'' || c == '"') {
            string(c);
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
            int start = at;
            while (at < text.length()
                    && (Character.isUnicodeIdentifierPart(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            add(Token.Kind.NAME, text.substring(start, at), start);
        } else {
            operator(c);
        }
    }

    private void string(char quote) {
        int start = at;
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        if (i >= text.length()) {
            trouble = "a string does not end";
            at = start + 1;
            return;
        }
        at = i + 1;
        add(Token.Kind.STRING, Escapes.read(text.substring(start + 1, i)), start);
    }

    private void number() {
        int start = at;
        if (text.charAt(at) == '0' && at + 1 < text.length() && "xXoObB".indexOf(text.charAt(at + 1)) >= 0) {
            at += 2;
            while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0 || digitGap()) {
                at++;
            }
            add(Token.Kind.INTEGER, text.substring(start, at), start);
            return;
        }
        digits();
        boolean member = !tokens.isEmpty() && tokens.getLast().is(".");
        boolean real = false;
        if (!member && at + 1 < text.length() && text.charAt(at) == '.' && digit(at + 1)) {
            at++;
            digits();
            real = true;
        }
        real |= !member && exponent();
        add(real ? Token.Kind.REAL : Token.Kind.INTEGER, text.substring(start, at), start);
    }

    private boolean exponent() {
        if (at >= text.length() || "eE".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int digits = at + 1;
        if (digits < text.length() && "+-".indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        if (!digit(digits)) {
            return false;
        }
        at = digits;
        digits();
        return true;
    }

    private void digits() {
        while (digit(at) || digitGap()) {
            at++;
        }
    }

    private boolean digitGap() {
        return at < text.length() && text.charAt(at) == '_' && digit(at + 1);
    }

    private boolean digit(int offset) {
        return offset < text.length() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
    }

    private void operator(char c) {
        for (String operator : LONG_OPERATORS) {
            if (text.startsWith(operator, at)) {
                add(Token.Kind.OPERATOR, operator, at);
                at += 2;
                return;
            }
        }
        if (OPERATORS.indexOf(c) < 0) {
            trouble = "unexpected character " + c;
            return;
        }
        if ("([{".indexOf(c) >= 0) {
            open.push(c == '(' ? ')' : c == '[' ? ']' : '}');
        } else if (")]}".indexOf(c) >= 0 && (open.isEmpty() || open.pop() != c)) {
            trouble = "unexpected " + c;
            return;
        }
        add(Token.Kind.OPERATOR, String.valueOf(c), at);
        at++;
    }

    private void add(Token.Kind kind, String value, int offset) {
        tokens.add(new Token(kind, value, lines.of(offset)));
    }
}
