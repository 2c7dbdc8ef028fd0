package dev.lode.sql;

import java.util.List;

/** The text of a statement while it is rewritten in place, with the tokens that it had. */
final class NormalText {

    /** What stands for a template's text or a stage: a letter that no table's name holds. */
    static final char PLACEHOLDER = 'ŧ';

    final List<Token> tokens;
    private final char[] chars;

    /** Takes the text of the tokens alone: comments and line breaks are blanks from the beginning. */
    NormalText(String text, List<Token> original) {
        int start = original.getFirst().start();
        chars = " ".repeat(original.getLast().end() - start).toCharArray();
        for (Token token : original) {
            text.getChars(token.start(), token.end(), chars, token.start() - start);
        }
        tokens = original.stream()
                .map(token -> new Token(token.kind(), token.start() - start, token.end() - start, token.text()))
                .toList();
    }

    void put(int offset, char with) {
        chars[offset] = with;
    }

    /** Overwrites tokens by the placeholder. */
    void hide(int from, int to) {
        fill(tokens.get(from).start(), tokens.get(to - 1).end(), PLACEHOLDER);
    }

    /** True where no blank stands before a token. */
    boolean touches(int i) {
        return i > 0
                && i < tokens.size()
                && tokens.get(i - 1).end() == tokens.get(i).start();
    }

    boolean follows(int i, char symbol) {
        return i + 1 < tokens.size() && tokens.get(i + 1).symbol(symbol);
    }

    boolean opens(int i) {
        return i < tokens.size() && tokens.get(i).symbol('(');
    }

    /** Blanks a word and the parentheses behind it; the index behind them. */
    int blankCall(int from, int bracket) {
        int end = Brackets.after(tokens, bracket);
        blank(from, end);
        return end;
    }

    /** Blanks what stands between two symbols, them included; the index behind it. */
    int blankTo(int from, char open, char close) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += tokens.get(i).symbol(open) ? 1 : tokens.get(i).symbol(close) ? -1 : 0;
            if (depth == 0) {
                blank(from, i + 1);
                return i + 1;
            }
        }
        return from + 1;
    }

    /** The index behind the angle bracket that closes the one at an index, or that index. */
    int angleEnd(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).symbol('<')) {
                depth++;
            } else if (tokens.get(i).symbol('>') && --depth == 0) {
                return i + 1;
            }
        }
        return open;
    }

    /** Blanks tokens. */
    void blank(int from, int to) {
        if (from < to) {
            fill(tokens.get(from).start(), tokens.get(to - 1).end(), ' ');
        }
    }

    /** Overwrites characters. */
    void fill(int from, int to, char with) {
        for (int i = from; i < to; i++) {
            chars[i] = with;
        }
    }

    @Override
    public String toString() {
        return new String(chars);
    }
}
