package dev.lode.miners.embedded;

import dev.lode.miners.code.variables.FileVariables;
import dev.lode.miners.code.variables.Filling;
import dev.lode.miners.code.variables.VariableValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that code makes, with the line of code of each of its characters. What is known only when the code runs stands
 * in it as {@code {name}}, which readers of SQL take for a template.
 */
final class CodeText {

    static final CodeText EMPTY = new CodeText("", new int[0], true, Set.of());

    /** Puts a text together of many pieces. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] lines = new int[64];
        private boolean stated = true;
        private final Set<VariableValue> values = new HashSet<>();

        Builder add(CodeText piece) {
            int length = text.length();
            stated &= piece.stated && length + piece.lines.length <= LONGEST;
            if (length + piece.lines.length <= LONGEST) {
                if (length + piece.lines.length > lines.length) {
                    lines = Arrays.copyOf(lines, Math.max(2 * lines.length, length + piece.lines.length));
                }
                System.arraycopy(piece.lines, 0, lines, length, piece.lines.length);
                text.append(piece.text);
                values.addAll(piece.values);
            }
            return this;
        }

        CodeText build() {
            return new CodeText(text.toString(), Arrays.copyOf(lines, text.length()), stated, values);
        }
    }

    /** Longer texts are data; what is added beyond is left out. */
    private static final int LONGEST = 400_000;

    private static final int LONGEST_NAME = 60;

    /** Letters that touch a placeholder are of the same name, and so are quotes around it. */
    private static final Pattern MADE_NAME = Pattern.compile(
            "'[^'\\n]*'|%(?:\\((\\w+)\\))?s\\b|`([^`\\n{}]*\\{[\\w.]+}[^`\\n]*)`|\"([^\"\\n{}]*\\{[\\w.]+}[^\"\\n]*)\"|\\w*\\{[\\w.]+}(?:\\w|\\{[\\w.]+})*");

    private static final Pattern BEFORE_TABLE =
            Pattern.compile("(?i)(?:\\b(?:from|join|into|table|update|exists|view)\\s{1,9}|\\.)\\z");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w[\\w.]*}");

    private final String text;
    private final int[] lines;
    private final boolean stated;
    private final Set<VariableValue> values;

    private CodeText(String text, int[] lines, boolean stated, Set<VariableValue> values) {
        this.text = text;
        this.lines = lines;
        this.stated = stated;
        this.values = Set.copyOf(values);
    }

    /** A text that stands in the code as it is. */
    static CodeText of(String text, int line) {
        int[] lines = new int[text.length()];
        int at = line;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = at;
            at += text.charAt(i) == '\n' ? 1 : 0;
        }
        return new CodeText(text, lines, true, Set.of());
    }

    /** A text all of which comes from one line: what an escape stands for. */
    static CodeText at(int line, String text) {
        int[] lines = new int[text.length()];
        Arrays.fill(lines, line);
        return new CodeText(text, lines, true, Set.of());
    }

    /** What stands for a value that only a run knows, named after the code that makes it. */
    static CodeText placeholder(String code, int line) {
        String name = code.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        boolean word = !name.isEmpty() && !Character.isDigit(name.charAt(0));
        return at(line, "{" + (word ? name : "value" + name) + "}").looked();
    }

    /** The same, not stated where it is used. */
    CodeText looked() {
        return new CodeText(text, lines, false, values);
    }

    CodeText plus(CodeText next) {
        return new Builder().add(this).add(next).build();
    }

    CodeText part(int from, int to) {
        return new CodeText(text.substring(from, to), Arrays.copyOfRange(lines, from, to), stated, values);
    }

    /** The same with the values of those variables that have one. */
    CodeText filled(FileVariables variables) {
        List<Filling> fillings = variables.fillings(text);
        Builder filled = new Builder();
        int from = 0;
        for (Filling filling : fillings) {
            CodeText made = new CodeText(
                    filling.made(), at(line(filling.start()), filling.made()).lines, false, filling.values());
            filled.add(part(from, filling.start())).add(made);
            from = filling.end();
        }
        return fillings.isEmpty() ? this : filled.add(part(from, text.length())).build();
    }

    String text() {
        return text;
    }

    /** The values of variables that it is made of. */
    Set<VariableValue> values() {
        return values;
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    /** True where it stands as a literal where it is used, and nothing in it is made by a run. */
    boolean stated() {
        return stated;
    }

    /** True where nothing of it is known before a run. */
    boolean unknown() {
        return PLACEHOLDER.matcher(text.strip()).matches();
    }

    /** Line of code of a character. */
    int line(int offset) {
        return lines.length == 0 ? 1 : lines[Math.min(offset, lines.length - 1)];
    }

    /** Line of code of the first character of a line of the text, which counts from 1. */
    int lineOf(int textLine) {
        int start = 0;
        for (int i = 1; i < textLine && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return line(start);
    }

    /** The same as SQL: names that are made are one placeholder each, and it breaks lines where the code does. */
    CodeText asSql() {
        Matcher made = MADE_NAME.matcher(text);
        Builder sql = new Builder();
        int from = 0;
        while (made.find()) {
            String name = sqlName(made);
            if (!name.equals(made.group())) {
                sql.add(part(from, made.start())).add(at(line(made.start()), name));
                from = made.end();
            }
        }
        CodeText whole = sql.add(part(from, text.length())).build();
        return new CodeText(broken(whole), whole.lines, stated, values);
    }

    private String sqlName(Matcher made) {
        String written = made.group();
        if (written.startsWith("'")) {
            return written;
        }
        if (written.startsWith("%")) {
            String name = made.group(1) == null ? "value" : made.group(1);
            boolean table =
                    BEFORE_TABLE.matcher(text.substring(0, made.start())).find();
            return table ? "{" + name + "}" : made.group(1) == null ? "?" : ":" + name;
        }
        String quoted = made.group(2) == null ? made.group(3) : made.group(2);
        return quoted == null ? "{" + written.replaceAll("[{}]", "") + "}" : quoted;
    }

    private static String broken(CodeText whole) {
        StringBuilder text = new StringBuilder(whole.text);
        for (int i = 1; i < text.length(); i++) {
            if (whole.lines[i] > whole.lines[i - 1] && text.charAt(i - 1) != '\n') {
                if (text.charAt(i - 1) == ' ') {
                    text.setCharAt(i - 1, '\n');
                } else if (text.charAt(i) == ' ') {
                    text.setCharAt(i, '\n');
                }
            }
        }
        return text.toString();
    }
}
