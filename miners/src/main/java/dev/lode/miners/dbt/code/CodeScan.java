package dev.lode.miners.dbt.code;

import java.util.ArrayList;
import java.util.List;

/** Finds the calls in template code or Python code by its strings, names and parentheses. Linear in the text. */
public final class CodeScan {

    /** Nobody nests calls deeper by hand. */
    private static final int DEEPEST = 60;

    private static final int LONGEST_STRING = 20_000;

    private CodeScan() {}

    /**
     * @param text of the file
     * @param from first offset of the code
     * @param to offset after it
     * @param python true where a hash begins a comment and three quotes a string
     */
    public static List<JinjaCall> calls(String text, int from, int to, boolean python, Lines lines) {
        List<JinjaCall> calls = new ArrayList<>();
        int depth = 0;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = Math.min(to, python ? pythonStringEnd(text, i) : stringEnd(text, i));
            } else if (python && c == '#') {
                int end = text.indexOf('\n', i);
                i = end < 0 ? to : end;
            } else if (Character.isJavaIdentifierStart(c)) {
                int end = nameEnd(text, i, to);
                int open = blankEnd(text, end, to);
                if (open < to && text.charAt(open) == '(' && !member(text, i, from) && depth < DEEPEST) {
                    calls.add(new JinjaCall(text.substring(i, end), arguments(text, open, to), i, lines.of(i)));
                }
                i = end;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                i++;
            }
        }
        return calls;
    }

    private static boolean member(String text, int start, int from) {
        return start > from && text.charAt(start - 1) == '.';
    }

    private static int nameEnd(String text, int from, int to) {
        int end = from;
        while (end < to && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    static int blankEnd(String text, int from, int to) {
        int end = from;
        while (end < to && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The arguments behind an opening parenthesis, cut at the commas outside of brackets and strings. */
    static List<JinjaArgument> arguments(String text, int open, int to) {
        List<JinjaArgument> arguments = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = open; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = Math.min(to, stringEnd(text, i)) - 1;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
            if ((c == ',' && depth == 1) || depth == 0) {
                String code = text.substring(start, i).strip();
                if (!code.isEmpty()) {
                    arguments.add(JinjaArgument.of(code));
                }
                start = i + 1;
            }
            if (depth == 0) {
                break;
            }
        }
        return arguments;
    }

    /** The offset after the string that begins at an offset; the text's end where nothing near closes it. */
    static int stringEnd(String text, int start) {
        char quote = text.charAt(start);
        int limit = Math.min(text.length(), start + LONGEST_STRING);
        for (int i = start + 1; i < limit; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int pythonStringEnd(String text, int start) {
        String three = text.substring(start, Math.min(text.length(), start + 3));
        if (three.equals("'''") || three.equals("\"\"\"")) {
            int end = text.indexOf(three, start + 3);
            return end < 0 ? text.length() : end + 3;
        }
        return stringEnd(text, start);
    }

    static String unquoted(String string) {
        return string.substring(1, Math.max(1, string.length() - 1))
                .replace("\\'", "'")
                .replace("\\\"", "\"");
    }
}
