package dev.lode.miners.dbt.template;

import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The object {@code modules}: of Python's modules the part of {@code re} and {@code itertools} that models use. */
public record PythonModules() implements Structure {

    private static final int LONGEST = 20_000;
    private static final int MOST_COMBINATIONS = 10_000;

    private static final Value RE = new TemplateValues.Named(
            "<module 're'>",
            Map.of(
                    "sub",
                    (Callable) (arguments, frame) -> substitute(arguments),
                    "match",
                    found(matcher -> matcher.lookingAt()),
                    "search",
                    found(matcher -> matcher.find()),
                    "fullmatch",
                    found(matcher -> matcher.matches()),
                    "findall",
                    (Callable) (arguments, frame) -> all(arguments),
                    "split",
                    (Callable) (arguments, frame) -> split(arguments),
                    "escape",
                    (Callable) (arguments, frame) ->
                            Value.of(arguments.text(0, "pattern").replaceAll("([^A-Za-z0-9_])", "\\\\$1")),
                    "IGNORECASE",
                    Value.of(2)));

    private static final Value ITERTOOLS = new TemplateValues.Named(
            "<module 'itertools'>",
            Map.of(
                    "product", (Callable) (arguments, frame) -> product(arguments.positional()),
                    "chain",
                            (Callable) (arguments, frame) -> Value.list(arguments.positional().stream()
                                    .flatMap(list -> items(list).stream())
                                    .toList())));

    @Override
    public Optional<Value> attribute(String name) {
        return Optional.of(
                switch (name) {
                    case "re" -> RE;
                    case "itertools" -> ITERTOOLS;
                    default -> Undefined.unknown("modules." + name);
                });
    }

    @Override
    public String text() {
        return "<modules>";
    }

    private static Matcher matcher(Arguments arguments, int textAt) {
        String text = arguments.text(textAt, "string");
        if (text.length() > LONGEST) {
            throw new Failure("TEMPLATE_PATTERN", "a text of " + text.length() + " characters");
        }
        try {
            String pattern = arguments.text(0, "pattern").replace("(?P<", "(?<");
            return Pattern.compile(pattern).matcher(new CountedText(text));
        } catch (PatternSyntaxException e) {
            throw new Failure("TEMPLATE_PATTERN", "not a pattern that can be read: " + e.getDescription());
        }
    }

    private static Value substitute(Arguments arguments) {
        String with = arguments.text(1, "repl").replace("$", "\\$").replaceAll("\\\\(\\d)", "\\$$1");
        return Value.of(guarded(matcher(arguments, 2), matcher -> matcher.replaceAll(with)));
    }

    private static Callable found(Predicate<Matcher> search) {
        return (arguments, frame) -> {
            Matcher matcher = matcher(arguments, 1);
            boolean found = guarded(matcher, search::test);
            return found ? match(matcher) : Value.None.NONE;
        };
    }

    private static Value match(Matcher matcher) {
        List<Value> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(TemplateValues.orNone(Optional.ofNullable(matcher.group(i))));
        }
        String whole = matcher.group();
        Callable group = (arguments, frame) -> {
            int number = TemplateValues.text(arguments.at(0, "group").orElse(Value.of(0)))
                    .filter(text -> text.matches("\\d{1,3}"))
                    .map(Integer::parseInt)
                    .orElse(0);
            return number == 0 || number > groups.size() ? Value.of(whole) : groups.get(number - 1);
        };
        return new TemplateValues.Named(
                "<re.Match>", Map.of("group", group, "groups", (Callable) (arguments, frame) -> Value.list(groups)));
    }

    private static Value all(Arguments arguments) {
        List<Value> found = new ArrayList<>();
        guarded(matcher(arguments, 1), matcher -> {
            while (matcher.find()) {
                found.add(TemplateValues.orNone(Optional.ofNullable(matcher.group(matcher.groupCount() == 1 ? 1 : 0))));
            }
            return true;
        });
        return Value.list(found);
    }

    private static Value split(Arguments arguments) {
        Matcher matcher = matcher(arguments, 1);
        String text = arguments.text(1, "string");
        return Value.list(guarded(matcher, asked -> List.of(asked.pattern().split(new CountedText(text), -1))).stream()
                .map(Value::of)
                .toList());
    }

    /** Patterns of others can go deep. */
    private static <T> T guarded(Matcher matcher, Function<Matcher, T> work) {
        try {
            return work.apply(matcher);
        } catch (StackOverflowError | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Failure("TEMPLATE_PATTERN", "a pattern that cannot be used");
        }
    }

    private static List<Value> items(Value list) {
        if (list instanceof Value.Sequence sequence) {
            return sequence.items();
        }
        throw new Failure("TEMPLATE_ARGUMENT", "expected a list");
    }

    private static Value product(List<Value> lists) {
        List<List<Value>> rows = List.of(List.of());
        for (Value list : lists) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> row : rows) {
                for (Value item : items(list)) {
                    List<Value> next = new ArrayList<>(row);
                    next.add(item);
                    longer.add(next);
                    if (longer.size() > MOST_COMBINATIONS) {
                        throw new Failure("TEMPLATE_ARGUMENT", "more than " + MOST_COMBINATIONS + " combinations");
                    }
                }
            }
            rows = longer;
        }
        return Value.list(
                rows.stream().map(row -> Value.tuple(row.toArray(Value[]::new))).toList());
    }
}
