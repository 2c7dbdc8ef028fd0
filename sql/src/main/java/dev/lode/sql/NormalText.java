package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;

/** The text of a statement while it is rewritten in place, with the tokens that it had and what was set aside. */
final class NormalText {

    /** What stands for a template's text or a stage: a letter that no table's name holds. */
    static final char PLACEHOLDER = 'ŧ';

    final List<Token> tokens;
    private final char[] chars;
    private final int start;
    private final List<Unread> setAside = new ArrayList<>();

    /** Takes the text of the tokens alone: comments and line breaks are blanks from the beginning. */
    NormalText(String text, List<Token> original) {
        start = original.getFirst().start();
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

    /** Overwrites the tokens of one name by the placeholder. */
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
    int blankCall(int from, int bracket, Unread.Reason reason) {
        int end = Brackets.after(tokens, bracket);
        blank(from, end, reason);
        return end;
    }

    /** The index behind the symbol that closes the one at an index; that index where nothing does. */
    int closing(int from, char open, char close) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += tokens.get(i).symbol(open) ? 1 : tokens.get(i).symbol(close) ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return from;
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

    /** Blanks tokens: the parser does not see them. */
    void blank(int from, int to, Unread.Reason reason) {
        setAside(from, to, ' ', reason);
    }

    /** Overwrites tokens by what means nothing to the parser. */
    void setAside(int from, int to, char with, Unread.Reason reason) {
        if (from < to) {
            int first = tokens.get(from).start();
            int end = tokens.get(to - 1).end();
            fill(first, end, with);
            setAside.add(new Unread(start + first, end - first, to - from, reason));
        }
    }

    /** What the parser does not see, in the order of the text. */
    List<Unread> setAside() {
        return setAside;
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
