package dev.lode.sql;

import java.util.List;

/** Pairs of parentheses in a token list. */
public final class Brackets {

    private Brackets() {}

    /** The index after the parenthesis that closes the one at an index, or the list's size. */
    public static int after(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).symbol('(')) {
                depth++;
            } else if (tokens.get(i).symbol(')') && --depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** The first index from which one of the words stands outside parentheses, or -1. */
    public static int find(List<Token> tokens, int from, String... words) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.symbol('(')) {
                depth++;
            } else if (token.symbol(')')) {
                depth--;
            } else if (depth == 0 && token.isAny(words)) {
                return i;
            }
        }
        return -1;
    }

    /** True where every parenthesis has its other one. */
    public static boolean balanced(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.symbol('(') ? 1 : token.symbol(')') ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    /** How deep parentheses nest. */
    public static int depth(List<Token> tokens) {
        int depth = 0;
        int deepest = 0;
        for (Token token : tokens) {
            if (token.symbol('(')) {
                deepest = Math.max(deepest, ++depth);
            } else if (token.symbol(')')) {
                depth--;
            }
        }
        return deepest;
    }
}
