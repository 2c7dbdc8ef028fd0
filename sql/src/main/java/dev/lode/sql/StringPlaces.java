package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;

/** The text in strings, without quotes and escapes, of which each character knows where it stands. */
final class StringPlaces {

    private final boolean backslashes;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();

    StringPlaces(Dialect dialect) {
        this.backslashes = dialect.backslashEscapes() == Dialect.Rule.YES;
    }

    /** A string behind those before. */
    void add(Token string) {
        String written = string.text();
        char quote = written.charAt(0);
        int width =
                written.length() > 5 && written.startsWith(String.valueOf(quote).repeat(3)) ? 3 : 1;
        int end = Math.max(width, written.length() - width);
        for (int i = width; i < end; i++) {
            char c = written.charAt(i);
            boolean doubled = width == 1 && c == quote && i + 1 < end && written.charAt(i + 1) == quote;
            boolean escaped = backslashes && c == '\\' && i + 1 < end;
            if (doubled || escaped) {
                i++;
            }
            text.append(escaped ? unescaped(written.charAt(i)) : c);
            places.add(string.start() + i);
        }
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }

    String text() {
        return text.toString();
    }

    /** Where the character at an index of the text stands. */
    int place(int index) {
        return places.get(index);
    }
}
