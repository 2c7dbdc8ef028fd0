package dev.lode.sql;

/** The text that is cut into tokens, and what is asked of a place in it. */
record LexedText(String text) {

    /** No database takes longer names. */
    static final int LONGEST_NAME = 260;

    int length() {
        return text.length();
    }

    char at(int i) {
        return text.charAt(i);
    }

    /** True where one of the characters stands at an index of the text. */
    boolean any(String characters, int i) {
        return characters.indexOf(text.charAt(i)) >= 0;
    }

    boolean starts(String beginning, int i) {
        return text.startsWith(beginning, i);
    }

    /** The index behind an end, which is the text's where it is left out. */
    int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** True where nothing but blanks stands before on the line. */
    boolean lineStart(int at) {
        int before = at - 1;
        while (before >= 0 && any(" \t", before)) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The index of the first character that is no part of a name, or is the other one. */
    int nameEnd(int from, String others) {
        int end = from;
        while (end < text.length() && (namePart(text.charAt(end)) || any(others, end))) {
            end++;
        }
        return end;
    }

    int nameEnd(int from) {
        return nameEnd(from, "");
    }

    static boolean nameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '@' || c == '#' || foreign(c);
    }

    static boolean namePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c == '#' || foreign(c);
    }

    /** Databases take any character that is not ASCII into a name: {@code amount_£}. */
    private static boolean foreign(char c) {
        return c > '\u007f' && !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\ufeff';
    }
}
