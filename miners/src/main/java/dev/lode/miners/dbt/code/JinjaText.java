package dev.lode.miners.dbt.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template file of dbt calls and defines. Comments of the template do not count, comments of SQL do: dbt renders
 * them. Nothing is evaluated, so both branches of a condition count.
 *
 * @param calls in the order of the text
 * @param blocks in the order of the text
 * @param sql the text in which {@code config(…)} is blank, for reading SQL from it; as long as the text
 */
public record JinjaText(List<JinjaCall> calls, List<JinjaBlock> blocks, String sql) {

    private static final Set<String> BLOCKS = Set.of("macro", "test", "data_test", "materialization", "snapshot");
    private static final Pattern WORD =
            Pattern.compile("\\s*+[-+]?\\s*+([A-Za-z_]\\w{0,200})(?:\\s++([A-Za-z_]\\w{0,200}))?");
    private static final Pattern ADAPTER = Pattern.compile("adapter\\s{0,20}=\\s{0,20}['\"](\\w{1,200})['\"]");

    public static JinjaText of(String text) {
        return new Scan(text).run();
    }

    private static final class Scan {

        private final String text;
        private final Lines lines;
        private final StringBuilder sql;
        private final List<JinjaCall> calls = new ArrayList<>();
        private final List<JinjaBlock> blocks = new ArrayList<>();
        private final List<JinjaBlock> open = new ArrayList<>();

        Scan(String text) {
            this.text = text;
            this.lines = new Lines(text);
            this.sql = new StringBuilder(text);
        }

        JinjaText run() {
            int i = text.indexOf('{');
            while (i >= 0 && i + 1 < text.length()) {
                int next = switch (text.charAt(i + 1)) {
                    case '#' -> after("#}", i + 2);
                    case '%' -> tag(i);
                    case '{' -> expression(i);
                    default -> i + 1;
                };
                i = text.indexOf('{', next);
            }
            open.forEach(block -> blocks.add(block.closed(text.length(), text.length())));
            return new JinjaText(List.copyOf(calls), List.copyOf(blocks), sql.toString());
        }

        private int expression(int start) {
            int end = codeEnd(start + 2, "}}");
            List<JinjaCall> inner = code(start + 2, end);
            if (inner.stream().anyMatch(call -> call.named("config"))) {
                for (int i = start; i < Math.min(text.length(), end + 2); i++) {
                    if (text.charAt(i) != '\n') {
                        sql.setCharAt(i, ' ');
                    }
                }
            }
            return end + 2;
        }

        private int tag(int start) {
            int end = codeEnd(start + 2, "%}");
            Matcher word = WORD.matcher(text).region(start + 2, end);
            String first = word.lookingAt() ? word.group(1) : "";
            if (first.equals("raw")) {
                Matcher endRaw = Pattern.compile("\\{%[-+]?\\s{0,20}endraw").matcher(text);
                return endRaw.find(end) ? after("%}", endRaw.end()) : text.length();
            }
            if (BLOCKS.contains(first) && word.group(2) != null) {
                open.add(begin(first, word, start, end));
                // defaults of arguments may call macros
                code(word.end(), end);
            } else if (first.startsWith("end") && BLOCKS.contains(first.substring(3)) && !open.isEmpty()) {
                blocks.add(open.removeLast().closed(start, Math.min(text.length(), end + 2)));
            } else {
                code(start + 2, end);
            }
            return end + 2;
        }

        private JinjaBlock begin(String kind, Matcher word, int start, int end) {
            int bracket = CodeScan.blankEnd(text, word.end(), end);
            boolean arguments = bracket < end && text.charAt(bracket) == '(';
            List<String> names = arguments
                    ? CodeScan.arguments(text, bracket, end).stream()
                            .map(argument -> argument.name().isEmpty() ? argument.code() : argument.name())
                            .toList()
                    : List.of();
            String name = switch (kind) {
                case "test", "data_test" -> "test_" + word.group(2);
                case "materialization" -> "materialization_" + word.group(2) + "_" + adapter(start, end);
                default -> word.group(2);
            };
            String plain = kind.equals("data_test") ? "test" : kind.toLowerCase(Locale.ROOT);
            int body = Math.min(text.length(), end + 2);
            return new JinjaBlock(plain, name, names, lines.of(start), start, text.length(), body, text.length());
        }

        private String adapter(int start, int end) {
            Matcher adapter = ADAPTER.matcher(text).region(start, end);
            return adapter.find() ? adapter.group(1) : "default";
        }

        private List<JinjaCall> code(int from, int to) {
            List<JinjaCall> found = CodeScan.calls(text, from, to, false, lines);
            calls.addAll(found);
            for (JinjaCall call : found) {
                if (call.named("config")) {
                    hooks(call);
                }
            }
            return found;
        }

        /** Hooks are templates within strings, which dbt renders with the model. */
        private void hooks(JinjaCall config) {
            for (JinjaArgument argument : config.arguments()) {
                for (String template : argument.literals()) {
                    if (template.contains("{{") || template.contains("{%")) {
                        for (JinjaCall call : JinjaText.of(template).calls()) {
                            calls.add(new JinjaCall(call.name(), call.arguments(), config.offset(), config.line()));
                        }
                    }
                }
            }
        }

        /** The offset of the end mark, strings stepped over. */
        private int codeEnd(int from, String mark) {
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                if (text.startsWith(mark, i)) {
                    return i;
                }
                if (c == '\'' || c == '"') {
                    int end = CodeScan.stringEnd(text, i);
                    if (end == text.length() && text.charAt(end - 1) != c) {
                        return unclosed(from, mark);
                    }
                    i = end - 1;
                }
            }
            return unclosed(from, mark);
        }

        private int unclosed(int from, String mark) {
            int end = text.indexOf(mark, from);
            return end < 0 ? text.length() : end;
        }

        private int after(String mark, int from) {
            int end = text.indexOf(mark, from);
            return end < 0 ? text.length() : end + mark.length();
        }
    }
}
