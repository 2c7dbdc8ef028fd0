package dev.lode.miners.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a file with syntax errors before the statements at its margin, so that an error harms none but its own: a bracket
 * that is never closed, above all, would take in the rest of the file.
 */
final class TopLevel {

    private static final Pattern STATEMENT =
            Pattern.compile("(@)|(?:async[ \\t]+)?(?:def|class|for|with)\\b|(?:import|from|if|while|try)\\b");

    private TopLevel() {}

    /**
     * A part of the file.
     *
     * @param line its first, from 1
     */
    record Part(int line, String text) {}

    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        int line = 1;
        boolean isDecorated = false;
        Matcher statement = STATEMENT.matcher(text);
        for (int at = 0; at < text.length(); at = end(text, at)) {
            boolean isMargin = at == 0 || text.charAt(at - 1) == '\n';
            if (!isMargin || !statement.region(at, text.length()).lookingAt()) {
                continue;
            }
            if (!isDecorated && at > start) {
                String part = text.substring(start, at);
                parts.add(new Part(line, part));
                line += (int) part.chars().filter(c -> c == '\n').count();
                start = at;
            }
            isDecorated = statement.group(1) != null;
        }
        parts.add(new Part(line, text.substring(start)));
        return parts;
    }

    /** Where the string or comment that begins here ends; what is in it is no statement. Else the next character. */
    private static int end(String text, int at) {
        char first = text.charAt(at);
        if (first == '#') {
            int newline = text.indexOf('\n', at);
            return newline < 0 ? text.length() : newline;
        }
        return first == '"' || first == '\'' ? stringEnd(text, at, String.valueOf(first)) : at + 1;
    }

    private static int stringEnd(String text, int at, String quote) {
        String fence = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
        for (int i = at + fence.length(); i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(fence, i)) {
                return i + fence.length();
            } else if (fence.length() == 1 && text.charAt(i) == '\n') {
                return i;
            }
        }
        return text.length();
    }
}
