package dev.lode.sql.syntax;

import dev.lode.sql.Dialect;
import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A place in the tokens of a statement. What readers step over without a rule, they say. */
final class Cursor {

    /** Queries and brackets that stand in each other; deeper ones are skipped. */
    private static final int DEEPEST = 150;

    private final String text;
    private final boolean assigns;
    private final boolean prefixes;
    private final Token[] tokens;
    private final String[] words;
    private final int[] close;
    private final List<Structure.Gap> gaps = new ArrayList<>();
    private int at;
    private int depth;

    Cursor(String text, List<Token> tokens, Dialect dialect) {
        this.text = text;
        this.assigns = dialect.name().equals("tsql");
        this.prefixes = dialect.name().equals("duckdb");
        this.tokens = tokens.toArray(Token[]::new);
        this.words = new String[this.tokens.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = switch (this.tokens[i].kind()) {
                case WORD -> this.tokens[i].text().toLowerCase(Locale.ROOT);
                case SYMBOL -> this.tokens[i].text();
                default -> "";
            };
        }
        this.close = pairs();
    }

    /** For each opening bracket the index of its end, which is that of the next outer one where it stays open. */
    private int[] pairs() {
        int[] pairs = new int[words.length];
        Arrays.fill(pairs, words.length);
        int[] open = new int[words.length];
        int top = 0;
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() == 1) {
                char c = words[i].charAt(0);
                if (c == '(' || c == '[' || c == '{') {
                    open[top++] = i;
                } else if (c == ')' || c == ']' || c == '}') {
                    top = close(pairs, open, top, i, c == ')' ? '(' : c == ']' ? '[' : '{');
                }
            }
        }
        return pairs;
    }

    private int close(int[] pairs, int[] open, int top, int end, char opening) {
        int match = top - 1;
        while (match >= 0 && top - match <= 8 && words[open[match]].charAt(0) != opening) {
            match--;
        }
        if (match < 0 || top - match > 8) {
            return top;
        }
        for (int i = match; i < top; i++) {
            pairs[open[i]] = end;
        }
        return match;
    }

    /** True where {@code name = value} in a select list names the value. */
    boolean assigns() {
        return assigns;
    }

    /** True where a name and a colon before a value or table name it. */
    boolean prefixes() {
        return prefixes;
    }

    int size() {
        return tokens.length;
    }

    int at() {
        return at;
    }

    /** Goes to a token, at most behind the last one. */
    void to(int index) {
        at = Math.min(index, tokens.length);
    }

    void next() {
        to(at + 1);
    }

    boolean more() {
        return at < tokens.length;
    }

    /** The word in lower case, or the symbol; empty for all else. */
    String word() {
        return word(0);
    }

    String word(int ahead) {
        return at + ahead < words.length ? words[at + ahead] : "";
    }

    String wordAt(int index) {
        return index < words.length ? words[index] : "";
    }

    Token.Kind kind(int ahead) {
        return at + ahead < tokens.length ? tokens[at + ahead].kind() : Token.Kind.SYMBOL;
    }

    boolean is(String word) {
        return word().equals(word);
    }

    boolean is(String first, String second) {
        return word().equals(first) && word(1).equals(second);
    }

    boolean in(Set<String> set) {
        return set.contains(word());
    }

    boolean take(String word) {
        if (!is(word)) {
            return false;
        }
        at++;
        return true;
    }

    boolean take(String first, String second) {
        if (!is(first, second)) {
            return false;
        }
        at += 2;
        return true;
    }

    void takeAll(Set<String> set) {
        while (in(set)) {
            at++;
        }
    }

    boolean word(String expected, int ahead) {
        return word(ahead).equals(expected);
    }

    boolean name() {
        return name(0);
    }

    boolean name(int ahead) {
        return names(at + ahead);
    }

    boolean names(int index) {
        Token.Kind kind = index < tokens.length ? tokens[index].kind() : Token.Kind.SYMBOL;
        return kind == Token.Kind.WORD || kind == Token.Kind.QUOTED || kind == Token.Kind.TEMPLATE;
    }

    /** True where a template makes the name here, or a part of it. */
    boolean made() {
        return more() && tokens[at].made();
    }

    /** True where two tokens touch each other. */
    boolean touches(int ahead) {
        return at + ahead + 1 < tokens.length && tokens[at + ahead].end() == tokens[at + ahead + 1].start();
    }

    /** The canonical form of the name here: without quotes, in lower case; as written where a template makes it. */
    String nameHere() {
        return nameAt(at);
    }

    String nameAt(int index) {
        Token token = tokens[index];
        return switch (token.kind()) {
            case QUOTED -> unquoted(token.text());
            case STRING -> unquoted(token.text());
            case TEMPLATE -> token.text();
            default -> words[index];
        };
    }

    String takeName() {
        String name = more() ? nameHere() : "";
        next();
        return name;
    }

    String takeRaw() {
        String raw = raw();
        next();
        return raw;
    }

    String raw() {
        return at < tokens.length ? tokens[at].text() : "";
    }

    private static String unquoted(String quoted) {
        int end = quoted.length() > 1 ? quoted.length() - 1 : quoted.length();
        StringBuilder plain = new StringBuilder(quoted.length());
        for (int i = 1; i < end; i++) {
            if ("`\"[]".indexOf(quoted.charAt(i)) < 0) {
                plain.append(quoted.charAt(i));
            }
        }
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The index of the bracket that closes the one here; the end of the text where none does. */
    int close() {
        return closeOf(at);
    }

    int closeOf(int index) {
        return index < close.length ? close[index] : close.length;
    }

    /** Goes behind the bracket that ends at an index, and says what of it was not read. */
    void leave(int end) {
        skipTo(Math.min(end, tokens.length));
        if (at < tokens.length) {
            at++;
        }
    }

    /** Steps over the brackets here: they hold nothing of interest. */
    void pass() {
        at = Math.min(close() + 1, tokens.length);
    }

    void skip() {
        skipTo(Math.min(at + 1, tokens.length));
    }

    void skipTo(int end) {
        if (end > at) {
            int start = tokens[at].start();
            if (!gaps.isEmpty() && gaps.getLast().end() == end(at - 1)) {
                Structure.Gap last = gaps.removeLast();
                gaps.add(new Structure.Gap(last.start(), tokens[end - 1].end(), last.tokens() + end - at));
            } else {
                gaps.add(new Structure.Gap(start, tokens[end - 1].end(), end - at));
            }
            at = end;
        }
    }

    List<Structure.Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** False where what begins here stands too deep to be read. */
    boolean enter() {
        depth++;
        return depth <= DEEPEST;
    }

    void exit() {
        depth--;
    }

    int offset() {
        return at < tokens.length ? tokens[at].start() : text.length();
    }

    private int end(int index) {
        return index < 0 ? 0 : tokens[index].end();
    }

    /** The text of tokens in lower case with single blanks. */
    String text(int from, int to) {
        if (to <= from) {
            return "";
        }
        StringBuilder written = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && tokens[i - 1].end() < tokens[i].start()) {
                written.append(' ');
            }
            written.append(tokens[i].text());
        }
        return written.toString().toLowerCase(Locale.ROOT);
    }

    /** True for words that go on with a query. */
    boolean goesOn(int ahead) {
        return Names.CLAUSES.contains(word(ahead)) || Names.TABLE_ENDS.contains(word(ahead));
    }

    boolean number(int index) {
        return index < tokens.length && tokens[index].kind() == Token.Kind.NUMBER;
    }

    String rawAt(int index) {
        return tokens[index].text();
    }
}
