package dev.lode.miners.code.variables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which SQL leaves a place for a variable: <code>${catalog}</code>, <code>${var.catalog}</code>,
 * <code>{{ catalog }}</code>, <code>{catalog}</code>, {@code $(catalog)} and {@code IDENTIFIER(:catalog || '.t')}.
 */
public final class Placeholders {

    private static final String PLAIN =
            "\\$\\{([^{}\\s]{1,80})}|\\{\\{[ \\t]{0,9}([\\w.]{1,80})[ \\t]{0,9}}}|\\$\\(([\\w.]{1,80})\\)|\\{([A-Za-z_][\\w.]{0,80})}";

    private static final Pattern PLACE = Pattern.compile(
            PLAIN
                    + "|(?i:\\bIDENTIFIER)\\s{0,9}\\((?:\\s{0,9}(?i:CONCAT)\\s{0,9}\\(([^()]{1,400})\\)\\s{0,9}|([^()]{1,400}))\\)");

    private static final Pattern NAMED = Pattern.compile(PLAIN);

    /** What stands before the name of a variable and is none of it. */
    private static final Pattern KIND = Pattern.compile("^(?:var|hivevar|hiveconf)[.:]");

    private static final Pattern PIECE = Pattern.compile("'([^']*)'|:?([A-Za-z_]\\w*)");

    private Placeholders() {}

    /** What the values of variables make of a text, in the order of the text. */
    static List<Filling> fillings(String text, Function<String, Optional<VariableValue>> values) {
        List<Filling> fillings = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String argument = place.group(5) == null ? place.group(6) : place.group(5);
            if (argument == null) {
                values.apply(name(place))
                        .ifPresent(value ->
                                fillings.add(new Filling(place.start(), place.end(), value.text(), Set.of(value))));
            } else if (pieces(argument).stream()
                    .allMatch(piece -> PIECE.matcher(piece).matches())) {
                fillings.add(identifier(place, pieces(argument), values));
            }
        }
        return fillings;
    }

    private static List<String> pieces(String argument) {
        return Arrays.stream(argument.split("\\|\\||,")).map(String::strip).toList();
    }

    /** {@code IDENTIFIER(…)} as the name that it makes, on as many lines as before. */
    private static Filling identifier(
            Matcher place, List<String> pieces, Function<String, Optional<VariableValue>> values) {
        StringBuilder made = new StringBuilder();
        Set<VariableValue> used = new HashSet<>();
        for (String piece : pieces) {
            Matcher part = PIECE.matcher(piece);
            boolean literal = part.matches() && part.group(1) != null;
            FilledText text = literal ? filled(part.group(1), values) : filled("{" + part.group(2) + "}", values);
            made.append(text.text());
            used.addAll(text.within(0, text.text().length()));
        }
        made.append(
                "\n".repeat((int) place.group().chars().filter(c -> c == '\n').count()));
        return new Filling(place.start(), place.end(), made.toString(), used);
    }

    private static FilledText filled(String text, Function<String, Optional<VariableValue>> values) {
        return FilledText.of(text, fillings(text, values));
    }

    /** The names of the variables that a text leaves open. */
    public static List<String> open(String text) {
        return NAMED.matcher(text).results().map(Placeholders::name).distinct().toList();
    }

    private static String name(MatchResult place) {
        for (int group = 1; group <= 4; group++) {
            String name = place.group(group);
            if (name != null) {
                return KIND.matcher(name).replaceFirst("");
            }
        }
        return place.group();
    }
}
