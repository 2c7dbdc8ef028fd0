package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Arithmetic;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Namespace;
import dev.lode.miners.jinja.value.Returned;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that the language has itself, and those of dbt's that compute from their arguments alone. */
public final class Builtins {

    /** As Jinja2's sandbox has it. */
    private static final int LONGEST_RANGE = 100_000;

    private static final Map<String, Callable> ALL = Map.ofEntries(
            Map.entry("range", (arguments, frame) -> range(arguments.positional())),
            Map.entry("dict", (arguments, frame) -> dict(arguments)),
            Map.entry("namespace", (arguments, frame) -> new Namespace(dict(arguments))),
            Map.entry("cycler", (arguments, frame) -> new Cycler(arguments.positional())),
            Map.entry("joiner", (arguments, frame) -> joiner(arguments.text(0, "sep", ", "))),
            Map.entry("return", (arguments, frame) -> {
                throw new Returned(arguments.at(0, "data").orElse(Value.None.NONE));
            }),
            Map.entry("zip", (arguments, frame) -> zip(arguments, frame)),
            Map.entry("zip_strict", (arguments, frame) -> zip(arguments, frame)),
            Map.entry(
                    "set",
                    (arguments, frame) -> SequenceMethods.setOf(
                            arguments.at(0, "value").map(Items::of).orElse(List.of()), frame.budget())),
            Map.entry(
                    "set_strict",
                    (arguments, frame) ->
                            SequenceMethods.setOf(Items.of(arguments.required(0, "value")), frame.budget())),
            Map.entry(
                    "tojson",
                    (arguments, frame) -> Value.of(
                            Json.written(arguments.required(0, "value"), -1, arguments.flag(2, "sort_keys", false)))));

    private Builtins() {}

    public static Optional<Value> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Value range(List<Value> bounds) {
        if (bounds.isEmpty() || bounds.size() > 3) {
            throw new Failure("JINJA_ARGUMENT", "range takes one to three numbers");
        }
        BigInteger start = bounds.size() == 1 ? BigInteger.ZERO : Arithmetic.integer(bounds.getFirst());
        BigInteger end = Arithmetic.integer(bounds.get(bounds.size() == 1 ? 0 : 1));
        BigInteger step = bounds.size() == 3 ? Arithmetic.integer(bounds.get(2)) : BigInteger.ONE;
        if (step.signum() == 0) {
            throw new Failure("JINJA_ARGUMENT", "range with step 0");
        }
        List<Value> numbers = new ArrayList<>();
        for (BigInteger i = start; i.compareTo(end) * step.signum() < 0; i = i.add(step)) {
            if (numbers.size() == LONGEST_RANGE) {
                throw new Failure("JINJA_NUMBER", "range of more than " + LONGEST_RANGE);
            }
            numbers.add(new Value.Int(i));
        }
        return Value.list(numbers);
    }

    private static Value.Dict dict(Arguments arguments) {
        Value.Dict dict = Value.dict();
        DictMethods.update(dict.entries(), arguments);
        return dict;
    }

    private static Value joiner(String separator) {
        boolean[] used = {false};
        return (Callable) (arguments, frame) -> {
            Value text = Value.of(used[0] ? separator : "");
            used[0] = true;
            return text;
        };
    }

    private static Value zip(Arguments arguments, Frame frame) {
        List<List<Value>> columns = new ArrayList<>();
        arguments.positional().forEach(column -> columns.add(List.copyOf(Items.of(column))));
        int rows = columns.stream().mapToInt(List::size).min().orElse(0);
        frame.budget().make((long) rows * columns.size());
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<Value> row = new ArrayList<>();
            for (List<Value> column : columns) {
                row.add(column.get(i));
            }
            all.add(new Value.Sequence(Value.Sequence.Kind.TUPLE, row));
        }
        return Value.list(all);
    }

    /** What {@code cycler(…)} makes. */
    private static final class Cycler implements Structure {

        private final List<Value> items;
        private int at;

        Cycler(List<Value> items) {
            if (items.isEmpty()) {
                throw new Failure("JINJA_ARGUMENT", "at least one item has to be provided");
            }
            this.items = items;
        }

        @Override
        public Optional<Value> attribute(String name) {
            return switch (name) {
                case "current" -> Optional.of(items.get(at));
                case "next" ->
                    Optional.of((Callable) (arguments, frame) -> {
                        Value current = items.get(at);
                        at = (at + 1) % items.size();
                        return current;
                    });
                case "reset" ->
                    Optional.of((Callable) (arguments, frame) -> {
                        at = 0;
                        return Value.None.NONE;
                    });
                default -> Optional.empty();
            };
        }

        @Override
        public String text() {
            return "<Cycler>";
        }
    }
}
