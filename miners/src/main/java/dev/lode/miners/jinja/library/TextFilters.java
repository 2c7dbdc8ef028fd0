package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Arithmetic;
import dev.lode.miners.jinja.value.PercentFormat;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Value;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Filters of texts; what is no text is printed first. */
final class TextFilters {

    private static final Pattern TITLE_WORD = Pattern.compile("([-\\s({\\[<]+)|[^-\\s({\\[<]+");

    static final Map<String, Filter> ALL = Map.ofEntries(
            Map.entry("upper", text((text, arguments) -> text.toUpperCase(Locale.ROOT))),
            Map.entry("lower", text((text, arguments) -> text.toLowerCase(Locale.ROOT))),
            Map.entry("capitalize", text((text, arguments) -> TextMethods.capitalized(text))),
            Map.entry("title", text((text, arguments) -> title(text))),
            Map.entry(
                    "trim",
                    text((text, arguments) -> TextMethods.strip(text, arguments.text(0, "chars", ""), true, true))),
            Map.entry(
                    "replace",
                    text((text, arguments) -> TextMethods.replaced(
                            text,
                            Representation.text(arguments.required(0, "old")),
                            Representation.text(arguments.required(1, "new")),
                            arguments.integer(2, "count", -1)))),
            Map.entry("format", (input, arguments, frame) -> format(input, arguments)),
            Map.entry("indent", (input, arguments, frame) -> Value.of(indent(Representation.asText(input), arguments))),
            Map.entry("center", text(TextFilters::center)),
            Map.entry("truncate", text(TextFilters::truncate)),
            Map.entry(
                    "wordcount",
                    (input, arguments, frame) -> Value.of(Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS)
                            .matcher(Representation.text(input))
                            .results()
                            .count())),
            Map.entry("urlencode", (input, arguments, frame) -> Value.of(encoded(input))),
            Map.entry(
                    "striptags",
                    text((text, arguments) -> String.join(
                            " ", text.replaceAll("<[^>]{0,10000}>", "").strip().split("\\s+")))),
            Map.entry("escape", text((text, arguments) -> escaped(text))),
            Map.entry("e", text((text, arguments) -> escaped(text))),
            Map.entry("forceescape", text((text, arguments) -> escaped(text))));

    private TextFilters() {}

    @FunctionalInterface
    private interface OfText {
        String apply(String text, Arguments arguments);
    }

    private static Filter text(OfText filter) {
        return (input, arguments, frame) -> Value.of(filter.apply(Representation.text(input), arguments));
    }

    private static String encoded(Value input) {
        if (input instanceof Value.Dict || input instanceof Value.Sequence) {
            throw Failure.type("urlencode of " + Representation.typeName(input));
        }
        return URLEncoder.encode(Representation.text(input), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%7E", "~")
                .replace("*", "%2A");
    }

    private static String title(String text) {
        Matcher word = TITLE_WORD.matcher(text);
        StringBuilder out = new StringBuilder();
        while (word.find()) {
            out.append(word.group(1) == null ? TextMethods.capitalized(word.group()) : word.group());
        }
        return out.toString();
    }

    private static Value format(Value input, Arguments arguments) {
        Value values = arguments.named().isEmpty()
                ? new Value.Sequence(Value.Sequence.Kind.TUPLE, arguments.positional())
                : Value.dict(arguments.named());
        return Value.of(PercentFormat.format(Representation.text(input), values));
    }

    private static String indent(String text, Arguments arguments) {
        Value width = arguments.at(0, "width").orElse(Value.of(4));
        String margin = width instanceof Value.Text(String given)
                ? given
                : new BoundedText()
                        .repeat(" ", Math.max(0, Arithmetic.index(width)))
                        .toString();
        boolean first = arguments.flag(1, "first", false);
        boolean blank = arguments.flag(2, "blank", false);
        BoundedText out = new BoundedText();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean indented = i == 0 ? first : blank || !lines[i].isEmpty();
            out.append(i == 0 ? "" : "\n").append(indented ? margin : "").append(lines[i]);
        }
        return out.toString();
    }

    private static String center(String text, Arguments arguments) {
        return TextMethods.padded(
                text, "center", Arguments.of(arguments.at(0, "width").orElse(Value.of(80))));
    }

    private static String truncate(String text, Arguments arguments) {
        int length = arguments.integer(0, "length", 255);
        boolean cutsWords = arguments.flag(1, "killwords", false);
        String end = arguments.text(2, "end", "...");
        int leeway = arguments.integer(3, "leeway", 5);
        if (text.length() <= (long) length + leeway) {
            return text;
        }
        if (length < end.length()) {
            throw Failure.type("a length less than its end's");
        }
        String cut = text.substring(0, length - end.length());
        int space = cut.lastIndexOf(' ');
        return (cutsWords || space < 0 ? cut : cut.substring(0, space)) + end;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace(">", "&gt;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;");
    }
}
