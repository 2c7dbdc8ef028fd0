package dev.lode.pipeline.report.diagram;

import dev.lode.pipeline.report.text.CleanText;

/** Text inside a quoted Mermaid label. Each rule was tried against mermaid's parser and its picture. */
public final class MermaidLabel {

    private MermaidLabel() {}

    /** With its quotes. An empty text becomes a space: an empty label is no label. */
    public static String flowchart(String text, int longest) {
        String escaped = cut(text, longest)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("#", "#35;")
                .replace("\"", "#quot;")
                // A directive is obeyed wherever it stands, and two dollars begin a formula.
                .replace("%%", "#37;#37;")
                .replace("$$", "#36;#36;");
        boolean list = escaped.matches("(\\d+[.)]|[-*+]) .*");
        String plain = list ? escaped.replaceFirst(" ", "\u00a0") : escaped;
        return "\"" + (plain.isEmpty() || plain.startsWith("`") ? " " + plain : plain) + "\"";
    }

    /** In charts, whose labels know no escape: what could end or command is replaced. */
    public static String chart(String text, int longest) {
        return "\"" + chartText(text, longest) + "\"";
    }

    /** Without its quotes. */
    static String chartText(String text, int longest) {
        String plain = cut(text, longest)
                .replace('"', '\'')
                .replace("%%", "% %")
                .replace('<', '‹')
                .replace('>', '›')
                .replace('#', '＃')
                .replace('&', '+');
        return plain.isEmpty() ? " " : plain;
    }

    /** One line. A long one loses its middle: names of one kind begin alike and differ at their ends. */
    static String cut(String text, int longest) {
        String line = CleanText.of(text.strip(), Integer.MAX_VALUE);
        int length = line.codePointCount(0, line.length());
        if (length <= longest) {
            return line;
        }
        int head = longest / 3;
        int tail = longest - head - 1;
        return line.substring(0, line.offsetByCodePoints(0, head)) + "…"
                + line.substring(line.offsetByCodePoints(0, length - tail));
    }
}
