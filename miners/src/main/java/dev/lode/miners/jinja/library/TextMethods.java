package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.source.Segments;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Methods of Python's {@code str}. */
final class TextMethods {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u000b\f\u001c-\u001e\u0085\u2028\u2029]");

    private TextMethods() {}

    static Optional<Value> named(String text, String name, Budget budget) {
        Callable method = method(text, name);
        if (method == null) {
            return Optional.empty();
        }
        Callable counted = (arguments, frame) -> {
            budget.make(text.length());
            return method.call(arguments, frame);
        };
        return Optional.of(counted);
    }

    private static @Nullable Callable method(String text, String name) {
        return switch (name) {
            case "upper" -> (arguments, frame) -> Value.of(text.toUpperCase(Locale.ROOT));
            case "lower", "casefold" -> (arguments, frame) -> Value.of(text.toLowerCase(Locale.ROOT));
            case "title" -> (arguments, frame) -> Value.of(title(text));
            case "capitalize" -> (arguments, frame) -> Value.of(capitalized(text));
            case "swapcase" -> (arguments, frame) -> Value.of(swapped(text));
            case "strip", "lstrip", "rstrip" -> (arguments, frame) -> Value.of(stripped(text, name, arguments));
            case "replace" ->
                (arguments, frame) -> Value.of(replaced(
                        text, arguments.text(0, "old"), arguments.text(1, "new"), arguments.integer(2, "count", -1)));
            case "join" -> (arguments, frame) -> Value.of(joined(text, Items.of(arguments.required(0, "iterable"))));
            case "format" -> (arguments, frame) -> Value.of(BraceFormat.format(text, arguments, frame.budget()));
            case "encode", "decode" -> (arguments, frame) -> Value.of(text);
            case "splitlines" -> (arguments, frame) -> Value.list(lines(text));
            case "split", "rsplit", "partition", "rpartition" -> (arguments, frame) -> cut(text, name, arguments);
            case "startswith", "endswith", "find", "rfind", "index", "rindex", "count" ->
                (arguments, frame) -> Searches.answer(text, name, arguments);
            case "removeprefix" ->
                (arguments, frame) -> {
                    String prefix = arguments.text(0, "prefix");
                    return Value.of(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
                };
            case "removesuffix" ->
                (arguments, frame) -> {
                    String suffix = arguments.text(0, "suffix");
                    return Value.of(text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text);
                };
            case "ljust", "rjust", "center", "zfill" -> (arguments, frame) -> Value.of(padded(text, name, arguments));
            default -> judgement(text, name);
        };
    }

    private static @Nullable Callable judgement(String text, String name) {
        return switch (name) {
            case "isdigit", "isdecimal", "isnumeric" -> (arguments, frame) -> all(text, Character::isDigit);
            case "isalpha" -> (arguments, frame) -> all(text, Character::isLetter);
            case "isalnum" -> (arguments, frame) -> all(text, Character::isLetterOrDigit);
            case "isspace" -> (arguments, frame) -> all(text, Segments::blank);
            case "isidentifier" -> (arguments, frame) -> Value.of(text.matches("[\\p{L}_][\\p{L}\\p{N}_]*+"));
            case "isupper" ->
                (arguments, frame) -> Value.of(
                        text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT)));
            case "islower" ->
                (arguments, frame) -> Value.of(
                        text.equals(text.toLowerCase(Locale.ROOT)) && !text.equals(text.toUpperCase(Locale.ROOT)));
            default -> null;
        };
    }

    private static Value all(String text, IntPredicate judgement) {
        return Value.of(!text.isEmpty() && text.codePoints().allMatch(judgement));
    }

    static String title(String text) {
        StringBuilder out = new StringBuilder();
        boolean[] within = {false};
        text.codePoints().forEach(c -> {
            out.appendCodePoint(within[0] ? Character.toLowerCase(c) : Character.toTitleCase(c));
            within[0] = Character.isLetter(c);
        });
        return out.toString();
    }

    static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = Character.charCount(text.codePointAt(0));
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    private static String swapped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(c -> out.appendCodePoint(
                        Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)));
        return out.toString();
    }

    private static String stripped(String text, String name, Arguments arguments) {
        String set = arguments.text(0, "chars", "");
        return strip(text, set, !name.equals("rstrip"), !name.equals("lstrip"));
    }

    /** @param set of characters to take away; white space when it is empty */
    static String strip(String text, String set, boolean left, boolean right) {
        int start = 0;
        int end = text.length();
        while (left && start < end && strips(text.charAt(start), set)) {
            start++;
        }
        while (right && start < end && strips(text.charAt(end - 1), set)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean strips(char c, String set) {
        return set.isEmpty() ? Segments.blank(c) : set.indexOf(c) >= 0;
    }

    /** @param count of replacements, or less than 0 for all */
    static String replaced(String text, String old, String with, int count) {
        BoundedText out = new BoundedText();
        int from = 0;
        int done = 0;
        int found = text.indexOf(old);
        while (found >= 0 && (count < 0 || done < count) && found <= text.length()) {
            out.append(text.substring(from, found)).append(with);
            from = found + old.length();
            done++;
            if (old.isEmpty() && found == text.length()) {
                return out.toString();
            }
            found = text.indexOf(old, old.isEmpty() ? found + 1 : from);
        }
        return out.append(text.substring(Math.min(from, text.length()))).toString();
    }

    private static String joined(String separator, List<Value> items) {
        BoundedText out = new BoundedText();
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : separator).append(Representation.asText(items.get(i)));
        }
        return out.toString();
    }

    static List<Value> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(LINE_END.split(text, -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines.stream().map(Value::of).toList();
    }

    private static Value cut(String text, String name, Arguments arguments) {
        if (name.endsWith("partition")) {
            return partitioned(text, arguments.text(0, "sep"), name.startsWith("r"));
        }
        Optional<String> separator =
                arguments.at(0, "sep").filter(value -> value != Value.None.NONE).map(Representation::asText);
        return Value.list(
                Splits.split(text, separator, arguments.integer(1, "maxsplit", -1), name.startsWith("r")).stream()
                        .map(Value::of)
                        .toList());
    }

    private static Value partitioned(String text, String separator, boolean last) {
        int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (at < 0) {
            return last
                    ? Value.tuple(Value.of(""), Value.of(""), Value.of(text))
                    : Value.tuple(Value.of(text), Value.of(""), Value.of(""));
        }
        return Value.tuple(
                Value.of(text.substring(0, at)),
                Value.of(separator),
                Value.of(text.substring(at + separator.length())));
    }

    static String padded(String text, String name, Arguments arguments) {
        int missing = arguments.integer(0, "width", 0) - text.codePointCount(0, text.length());
        String fill = arguments.text(1, "fillchar", " ");
        if (missing <= 0) {
            return text;
        }
        if (name.equals("zfill")) {
            boolean signed = text.startsWith("-") || text.startsWith("+");
            return new BoundedText()
                    .append(signed ? text.substring(0, 1) : "")
                    .repeat("0", missing)
                    .append(signed ? text.substring(1) : text)
                    .toString();
        }
        int left = name.equals("ljust")
                ? 0
                : name.equals("rjust") ? missing : missing / 2 + (missing & (missing + text.length()) & 1);
        return new BoundedText()
                .repeat(fill, left)
                .append(text)
                .repeat(fill, missing - (long) left)
                .toString();
    }
}
