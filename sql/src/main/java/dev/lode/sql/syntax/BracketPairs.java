package dev.lode.sql.syntax;

import java.util.Arrays;

/** Where each opening bracket of a statement ends. Takes linear time, also where brackets do not match. */
final class BracketPairs {

    /** An end closes brackets that stay open within it, but not more. */
    private static final int MOST_OPEN = 8;

    private final String[] words;
    private final int[] ends;
    private final int[] open;
    private int top;

    private BracketPairs(String[] words) {
        this.words = words;
        this.ends = new int[words.length];
        this.open = new int[words.length];
    }

    /** For each opening bracket the index of its end, which is that of the next outer one where it stays open. */
    static int[] of(String[] words) {
        BracketPairs pairs = new BracketPairs(words);
        Arrays.fill(pairs.ends, words.length);
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() == 1) {
                pairs.pass(words[i].charAt(0), i);
            }
        }
        return pairs.ends;
    }

    private void pass(char symbol, int index) {
        switch (symbol) {
            case '(', '[', '{' -> open[top++] = index;
            case ')' -> close('(', index);
            case ']' -> close('[', index);
            case '}' -> close('{', index);
            default -> {
                // no bracket
            }
        }
    }

    private void close(char opening, int end) {
        int match = top - 1;
        while (match >= 0 && top - match <= MOST_OPEN && words[open[match]].charAt(0) != opening) {
            match--;
        }
        if (match < 0 || top - match > MOST_OPEN) {
            return;
        }
        for (int i = match; i < top; i++) {
            ends[open[i]] = end;
        }
        top = match;
    }
}
