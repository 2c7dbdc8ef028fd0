package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.List;
import java.util.Locale;

/** The tokens of a statement, as readers ask for them: by their index, in lower case, without quotes. */
final class Words {

    private final Token[] tokens;
    private final String[] words;
    private final int[] close;

    Words(List<Token> tokens) {
        this.tokens = tokens.toArray(Token[]::new);
        this.words = new String[this.tokens.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = switch (this.tokens[i].kind()) {
                case WORD -> this.tokens[i].text().toLowerCase(Locale.ROOT);
                case SYMBOL -> this.tokens[i].text();
                default -> "";
            };
        }
        this.close = BracketPairs.of(words);
    }

    int size() {
        return tokens.length;
    }

    Token token(int index) {
        return tokens[index];
    }

    /** The word in lower case, or the symbol; empty for all else. */
    String word(int index) {
        return index < words.length ? words[index] : "";
    }

    Token.Kind kind(int index) {
        return index < tokens.length ? tokens[index].kind() : Token.Kind.SYMBOL;
    }

    boolean name(int index) {
        Token.Kind kind = kind(index);
        return kind == Token.Kind.WORD || kind == Token.Kind.QUOTED || kind == Token.Kind.TEMPLATE;
    }

    boolean number(int index) {
        return kind(index) == Token.Kind.NUMBER;
    }

    /** As written. */
    String raw(int index) {
        return tokens[index].text();
    }

    /** True where a token and the next one touch each other. */
    boolean touch(int index) {
        return index + 1 < tokens.length && tokens[index].end() == tokens[index + 1].start();
    }

    /** The index of the bracket that closes the one at an index; the end of the text where none does. */
    int close(int index) {
        return index < close.length ? close[index] : close.length;
    }

    /** The canonical form of a name: without quotes, in lower case; as written where a template makes it. */
    String canonical(int index) {
        Token token = tokens[index];
        return switch (token.kind()) {
            case QUOTED, STRING -> unquoted(token.text());
            case TEMPLATE -> token.text();
            default -> words[index];
        };
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
}
