package dev.lode.miners.jinja.source;

import dev.lode.miners.jinja.rendering.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a template file into text and code. White space is trimmed where a mark has a minus and nowhere else, as dbt
 * sets Jinja2 up. Linear in the text, and every text can be cut.
 */
public final class Segments {

    private static final Pattern RAW = Pattern.compile("\\{%[-+]?\\s*+raw\\s*+(-?)%\\}");
    private static final Pattern END_RAW = Pattern.compile("\\{%([-+]?)\\s*+endraw\\s*+([-+]?)%\\}");

    private final String text;
    private final LineStarts lines;
    private final Problems problems;
    private final List<Segment> segments = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    private boolean trimNext;

    /** @param text with line feeds only */
    public Segments(String text, LineStarts lines, Problems problems) {
        this.text = text;
        this.lines = lines;
        this.problems = problems;
    }

    public List<Segment> cut() {
        int data = 0;
        int mark = text.indexOf('{');
        while (mark >= 0 && mark + 1 < text.length()) {
            int next = switch (text.charAt(mark + 1)) {
                case '#' -> comment(data, mark);
                case '%' -> tag(data, mark);
                case '{' -> code(data, mark, true);
                default -> mark;
            };
            if (next == mark) {
                mark = text.indexOf('{', mark + 1);
            } else {
                data = next;
                mark = text.indexOf('{', next);
            }
        }
        data(data, text.length(), false);
        return segments;
    }

    private int comment(int data, int mark) {
        int inner = inner(mark);
        int end = find("#}", inner);
        if (end < 0) {
            problems.add("JINJA_SYNTAX", lines.of(mark), "the comment does not end");
            return mark;
        }
        data(data, mark, text.charAt(inner - 1) == '-');
        trimNext = end > inner && text.charAt(end - 1) == '-';
        return end + 2;
    }

    private int tag(int data, int mark) {
        Matcher raw = RAW.matcher(text).region(mark, text.length());
        if (!raw.lookingAt()) {
            return code(data, mark, false);
        }
        Matcher end = END_RAW.matcher(text);
        if (missing.contains("endraw") || !end.find(raw.end())) {
            missing.add("endraw");
            problems.add("JINJA_SYNTAX", lines.of(mark), "the raw block does not end");
            return code(data, mark, false);
        }
        data(data, mark, text.charAt(mark + 2) == '-');
        trimNext = !raw.group(1).isEmpty();
        data(raw.end(), end.start(), end.group(1).equals("-"));
        trimNext = end.group(2).equals("-");
        return end.end();
    }

    private int code(int data, int mark, boolean output) {
        int inner = inner(mark);
        if (output && text.charAt(inner - 1) == '+') {
            inner--;
        }
        String end = output ? "}}" : "%}";
        CodeReader reader = new CodeReader(text, inner, end, lines);
        if (find(end, inner) >= 0) {
            reader.read();
        }
        if (reader.end() < 0) {
            problems.add("JINJA_SYNTAX", lines.of(mark), "the code does not end");
            return mark;
        }
        data(data, mark, text.charAt(mark + 2) == '-');
        String source = text.substring(mark, reader.end());
        segments.add(new Segment.Code(
                output, reader.tokens(), source, lines.of(mark), mark, reader.end(), reader.trouble()));
        trimNext = reader.trims();
        return reader.end();
    }

    /** Where a mark is next; once it was not found, nobody looks again, so that reading stays linear. */
    private int find(String mark, int from) {
        int found = missing.contains(mark) ? -1 : text.indexOf(mark, from);
        if (found < 0) {
            missing.add(mark);
        }
        return found;
    }

    /** The offset behind the opening mark and its sign. */
    private int inner(int mark) {
        boolean sign = mark + 2 < text.length() && "-+".indexOf(text.charAt(mark + 2)) >= 0;
        return mark + (sign ? 3 : 2);
    }

    private void data(int from, int to, boolean trimEnd) {
        int start = from;
        int end = to;
        while (trimNext && start < end && blank(text.charAt(start))) {
            start++;
        }
        while (trimEnd && start < end && blank(text.charAt(end - 1))) {
            end--;
        }
        trimNext = false;
        if (start < end) {
            segments.add(new Segment.Data(text.substring(start, end), lines.of(start)));
        }
    }

    /** White space as Python's {@code strip} sees it. */
    public static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
