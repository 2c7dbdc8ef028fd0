package dev.lode.pipeline.report.text;

import java.util.Locale;

/**
 * Text from outside as Markdown that shows exactly that text: no markup, no HTML, no links, no mentions, no maths, and
 * no end of the table cell that it stands in. Right in GitHub's and GitLab's dialects, in a paragraph as in a table.
 */
public final class Markdown {

    private static final String ALWAYS = "\\`*[]|~#$";
    // Nothing to see, and no host takes what stands on both sides of it for an address.
    private static final String BREAK = "&NoBreak;";

    private Markdown() {}

    public static String text(String raw) {
        String line = CleanText.of(raw);
        StringBuilder markdown = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            append(markdown, line, i);
        }
        return markdown.toString();
    }

    /** A code span, or plain text where a span cannot hold it. */
    public static String code(String raw) {
        String line = CleanText.of(raw).strip();
        boolean fits = !line.isEmpty() && line.indexOf('`') < 0 && line.indexOf('|') < 0;
        return fits ? "`" + line + "`" : text(line);
    }

    private static void append(StringBuilder markdown, String line, int at) {
        char c = line.charAt(at);
        switch (c) {
            case '<' -> markdown.append("&lt;");
            case '>' -> markdown.append("&gt;");
            case '&' -> markdown.append("&amp;");
            case '@' -> markdown.append("\\@").append(BREAK);
            case ':' -> markdown.append(line.startsWith("://", at) ? "\\:" + BREAK : ":");
            case '.' -> markdown.append(endsAddressPrefix(line, at) ? BREAK + "." : endsNumber(line, at) ? "\\." : ".");
            default -> markdown.append(isMarkup(line, at) ? "\\" : "").append(c);
        }
    }

    private static boolean isMarkup(String line, int at) {
        char c = line.charAt(at);
        return switch (c) {
            case '-', '+', '=' -> line.substring(0, at).isBlank();
            case '!' -> at + 1 < line.length() && "[0123456789".indexOf(line.charAt(at + 1)) >= 0;
            case '{' -> at + 1 < line.length() && "{%#+-".indexOf(line.charAt(at + 1)) >= 0;
            case '%' -> at + 1 < line.length() && "\"0123456789".indexOf(line.charAt(at + 1)) >= 0;
            case '_' -> !isWord(line, at - 1) || !isWord(line, at + 1);
            case ')' -> endsNumber(line, at);
            default -> ALWAYS.indexOf(c) >= 0;
        };
    }

    /** {@code www.} begins an address wherever it stands. */
    private static boolean endsAddressPrefix(String line, int at) {
        return at >= 3 && line.substring(at - 3, at).toLowerCase(Locale.ROOT).equals("www");
    }

    /** {@code 1.} or {@code 1)} at the beginning of a line makes a list. */
    private static boolean endsNumber(String line, int at) {
        return line.substring(0, at).strip().matches("[0-9]+");
    }

    private static boolean isWord(String line, int at) {
        return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
    }
}
