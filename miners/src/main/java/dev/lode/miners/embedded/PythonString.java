package dev.lode.miners.embedded;

import dev.lode.miners.code.SyntaxNode;
import java.util.Locale;
import java.util.function.Function;

/** A string literal of Python. */
record PythonString(SyntaxNode node) {

    /** @param values gives the text of an expression within the string */
    CodeText read(Function<SyntaxNode, CodeText> values) {
        String start = node.first().map(SyntaxNode::text).orElse("").toLowerCase(Locale.ROOT);
        boolean raw = start.contains("r");
        boolean format = start.contains("f") || start.contains("t");
        CodeText.Builder text = new CodeText.Builder();
        for (SyntaxNode part : node.parts()) {
            if (part.type().equals("string_content")) {
                text.add(content(part, raw, format));
            } else if (part.type().equals("interpolation")) {
                SyntaxNode expression = part.field("expression").orElse(part);
                text.add(values.apply(expression).looked());
            }
        }
        return text.build();
    }

    private static CodeText content(SyntaxNode content, boolean raw, boolean format) {
        String code = content.text();
        int line = content.line();
        CodeText.Builder text = new CodeText.Builder();
        int from = 0;
        for (int i = 0; i + 1 < code.length(); i++) {
            char c = code.charAt(i);
            char next = code.charAt(i + 1);
            boolean escape = c == '\\' && !raw;
            if (escape || (format && (c == '{' || c == '}') && next == c)) {
                text.add(CodeText.of(code.substring(from, i), line));
                line += lines(code, from, i);
                text.add(CodeText.at(line, escape ? escaped(next) : String.valueOf(c)));
                line += next == '\n' ? 1 : 0;
                from = i + 2;
                i++;
            }
        }
        return text.add(CodeText.of(code.substring(from), line)).build();
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    /** A line that ends in a backslash goes on in the next; of other escapes SQL needs the blank ones only. */
    private static String escaped(char next) {
        return switch (next) {
            case '\n' -> "";
            case 'n', 'r' -> "\n";
            case 't' -> "\t";
            case '\\', '\'', '"' -> String.valueOf(next);
            default -> "\\" + next;
        };
    }
}
