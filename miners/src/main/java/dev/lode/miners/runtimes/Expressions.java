package dev.lode.miners.runtimes;

import dev.lode.miners.code.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What expressions of a job stand for: names to the values that they take in turn. A value that no expression of the
 * file fills stays as written.
 */
final class Expressions {

    /** A text and the line of the file that states it. */
    record Text(String text, int line) {

        /**
         * A number that YAML reads loses the zeros at its end, and a version with it: {@code 3.10} asks for 3.1.
         */
        static Text of(YamlValue value) {
            String written = value.textOr("");
            boolean number = value.type().equals("float") && written.matches("\\d+\\.\\d+0");
            return new Text(number ? written.replaceFirst("0+$", "") : written, value.line());
        }
    }

    private static final Pattern WHOLE = Pattern.compile("\\$\\{\\{([^{}]{1,300})\\}\\}");

    /** A text within an expression. */
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    /** Values of one name. */
    private static final int MOST = 200;

    /** Aliases let a small file name very many. */
    private static final int MOST_NAMES = 10_000;

    private final Map<String, List<Text>> values = new TreeMap<>();

    Expressions() {}

    private Expressions(Map<String, List<Text>> values) {
        values.forEach((name, texts) -> this.values.put(name, new ArrayList<>(texts)));
    }

    Expressions copy() {
        return new Expressions(values);
    }

    /** The names of a mapping below a prefix, each with one value. */
    void set(String prefix, YamlValue mapping) {
        mapping.entries().forEach((name, value) -> {
            if (value.text().isPresent()) {
                values.put(prefix + name, new ArrayList<>(List.of(Text.of(value))));
            }
        });
    }

    /** One more value of a name; values of a mapping stand under dotted names. */
    void add(String name, YamlValue value) {
        if (values.size() > MOST_NAMES) {
            return;
        }
        if (value.mapping()) {
            value.entries().forEach((key, inner) -> add(name + "." + key, inner));
        } else if (value.text().isPresent()) {
            List<Text> known = values.computeIfAbsent(name, key -> new ArrayList<>());
            if (known.size() < MOST) {
                known.add(Text.of(value));
            }
        }
    }

    /** A matrix: lists of values, and more of them under {@code include}. */
    void matrix(YamlValue matrix) {
        matrix.entries().forEach((name, list) -> {
            if (name.equals("include")) {
                for (YamlValue more : list.items()) {
                    more.entries().forEach((key, value) -> add("matrix." + key, value));
                }
            } else if (!name.equals("exclude")) {
                list.items().forEach(value -> add("matrix." + name, value));
            }
        });
    }

    /** The texts of a value: of a list each of its elements, of an expression each value that it takes. */
    List<Text> texts(YamlValue value) {
        List<Text> texts = new ArrayList<>();
        for (YamlValue item : value.sequence() ? value.items() : List.of(value)) {
            Text text = Text.of(item);
            for (String line : text.text().lines().map(String::strip).toList()) {
                if (!line.isEmpty()) {
                    texts.addAll(filled(new Text(line, text.line()), 0));
                }
            }
        }
        return texts;
    }

    /** Of names between bars each value, for rows of a matrix have one or the other; else the text behind the last bar. */
    private List<Text> known(String expression, int line) {
        List<Text> known = new ArrayList<>();
        for (String part : expression.split("\\|\\|")) {
            Matcher literal = LITERAL.matcher(part.strip());
            if (literal.matches() && known.isEmpty()) {
                known.add(new Text(literal.group(1), line));
            } else {
                known.addAll(values.getOrDefault(part.strip(), List.of()));
            }
        }
        return known;
    }

    /** The first expression of a text filled with each of its values, then those behind it. */
    private List<Text> filled(Text text, int depth) {
        Matcher expression = WHOLE.matcher(text.text());
        while (depth < 5 && expression.find()) {
            List<Text> known = known(expression.group(1), text.line());
            if (!known.isEmpty()) {
                int start = expression.start();
                int end = expression.end();
                boolean alone = start == 0 && end == text.text().length();
                return known.stream()
                        .map(value -> new Text(
                                text.text().substring(0, start)
                                        + value.text()
                                        + text.text().substring(end),
                                alone ? value.line() : text.line()))
                        .flatMap(value -> filled(value, depth + 1).stream())
                        .limit(MOST)
                        .distinct()
                        .toList();
            }
        }
        return List.of(text);
    }
}
