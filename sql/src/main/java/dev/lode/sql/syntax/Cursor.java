package dev.lode.sql.syntax;

import dev.lode.sql.Dialect;
import dev.lode.sql.Token;
import java.util.List;
import java.util.Set;

/** A place in the tokens of a statement. What readers step over without a rule, they say. */
final class Cursor {

    /** Queries and brackets that stand in each other; deeper ones are skipped. */
    private static final int DEEPEST = 150;

    private final String text;
    private final boolean assigns;
    private final boolean prefixes;
    private final Words words;
    private final Gaps gaps;
    private int at;
    private int size;
    private int depth;

    Cursor(String text, List<Token> tokens, Dialect dialect) {
        this.text = text;
        this.assigns = dialect.name().equals("tsql");
        this.prefixes = dialect.name().equals("duckdb");
        this.words = new Words(tokens);
        this.gaps = new Gaps(words);
        this.size = words.size();
    }

    /** True where {@code name = value} in a select list names the value. */
    boolean assigns() {
        return assigns;
    }

    /** True where a name and a colon before a value or table name it. */
    boolean prefixes() {
        return prefixes;
    }

    /** The tokens of the whole statement. */
    Words words() {
        return words;
    }

    int size() {
        return size;
    }

    /**
     * Takes an index for the end of the tokens, so that a statement in brackets ends there.
     *
     * @return what was their end before
     */
    int end(int index) {
        int before = size;
        size = index;
        return before;
    }

    int at() {
        return at;
    }

    /** Goes to a token, at most behind the last one. */
    void to(int index) {
        at = Math.min(index, size);
    }

    void next() {
        to(at + 1);
    }

    boolean more() {
        return at < size;
    }

    /** The word in lower case, or the symbol; empty for all else. */
    String word() {
        return wordAt(at);
    }

    String word(int ahead) {
        return wordAt(at + ahead);
    }

    String wordAt(int index) {
        return index < size ? words.word(index) : "";
    }

    Token.Kind kind(int ahead) {
        return at + ahead < size ? words.kind(at + ahead) : Token.Kind.SYMBOL;
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
        return at + ahead < size && words.name(at + ahead);
    }

    /** True where a template makes the name here, or a part of it. */
    boolean made() {
        return more() && words.token(at).made();
    }

    /** True where two tokens touch each other. */
    boolean touches(int ahead) {
        return words.touch(at + ahead);
    }

    /** The canonical form of the name here: without quotes, in lower case; as written where a template makes it. */
    String nameHere() {
        return words.canonical(at);
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
        return more() ? words.token(at).text() : "";
    }

    /** The index of the bracket that closes the one here; the end of the text where none does. */
    int close() {
        return closeOf(at);
    }

    int closeOf(int index) {
        return Math.min(words.close(index), size);
    }

    /** Goes behind the bracket that ends at an index, and says what of it was not read. */
    void leave(int end) {
        skipTo(end);
        next();
    }

    /** Steps over the brackets here: they hold nothing of interest. */
    void pass() {
        to(close() + 1);
    }

    void skip() {
        skipTo(at + 1);
    }

    void skipTo(int index) {
        int end = Math.min(index, size);
        if (end > at) {
            gaps.add(at, end);
            at = end;
        }
    }

    List<Structure.Gap> gaps() {
        return gaps.all();
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
        return at < words.size() ? words.token(at).start() : text.length();
    }
}
