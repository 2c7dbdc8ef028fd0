package dev.lode.sql;

import java.util.List;
import java.util.Set;

/**
 * Rewrites what the grammar of JSqlParser does not take into what it takes, without moving a character: what says
 * nothing of tables is set aside, names that are reserved get another first letter. Line breaks become blanks too,
 * because two of them in a row end a statement there.
 */
final class Normalizer {

    private final NormalText text;
    private final SymbolRules symbols;
    private final WordRules words;

    private Normalizer(NormalText text, Set<String> queryNames) {
        this.text = text;
        this.symbols = new SymbolRules(text);
        this.words = new WordRules(text, queryNames);
    }

    /**
     * A statement as the parser takes it.
     *
     * @param text as long as the statement; what stands in it stands where it stood
     * @param setAside what of the statement it does not hold, in the order of the text
     */
    record Normal(String text, List<Unread> setAside) {}

    /** @param queryNames names of common table expressions, in lower case */
    static Normal normalize(String text, List<Token> tokens, Set<String> queryNames) {
        Normalizer normalizer = new Normalizer(new NormalText(text, tokens), queryNames);
        int i = 0;
        while (i < tokens.size()) {
            i = Math.max(i + 1, normalizer.step(i));
        }
        return new Normal(normalizer.text.toString(), normalizer.text.setAside());
    }

    /** @return the index behind what was rewritten */
    private int step(int i) {
        Token token = text.tokens.get(i);
        return switch (token.kind()) {
            case STRING, BODY, TEMPLATE, QUOTED -> literal(i, token);
            case SYMBOL -> symbols.rewrite(i, token);
            case WORD -> {
                foreign(token);
                yield words.rewrite(i, token);
            }
            case NUMBER -> i + 1;
        };
    }

    private void foreign(Token token) {
        for (int k = 0; k < token.text().length(); k++) {
            char c = token.text().charAt(k);
            if (c > '\u007f' && !Character.isLetterOrDigit(c)) {
                text.put(token.start() + k, NormalText.PLACEHOLDER);
            }
        }
    }

    private int literal(int i, Token token) {
        boolean quoted = token.kind() == Token.Kind.QUOTED;
        if (quoted && token.text().charAt(0) == '[') {
            text.put(token.start(), '"');
            text.put(token.end() - 1, '"');
        } else if (token.kind() == Token.Kind.TEMPLATE) {
            text.setAside(i, i + 1, NormalText.PLACEHOLDER, Unread.Reason.TEMPLATE);
        } else if (token.closed() && (!quoted || !identifier(token.text()))) {
            // What is left open stays as it is, for the parser to refuse.
            text.fill(token.start(), token.end(), 'x');
            text.put(token.start(), '\'');
            text.put(token.end() - 1, '\'');
        }
        return i + 1;
    }

    /** Some dialects write strings in double quotes; no name has an escape, or no letter. */
    private static boolean identifier(String quoted) {
        return quoted.indexOf('\\') < 0 && quoted.chars().anyMatch(Character::isLetterOrDigit);
    }
}
