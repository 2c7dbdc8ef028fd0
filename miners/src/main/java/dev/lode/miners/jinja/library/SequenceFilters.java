package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Arithmetic;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import dev.lode.miners.jinja.value.Value.Sequence.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Filters of lists and dicts as a whole. */
final class SequenceFilters {

    static final Map<String, Filter> ALL = Map.ofEntries(
            Map.entry("length", (input, arguments, frame) -> length(input)),
            Map.entry("count", (input, arguments, frame) -> length(input)),
            Map.entry("list", (input, arguments, frame) -> Value.list(Items.of(input))),
            Map.entry("first", (input, arguments, frame) -> at(Items.of(input), 0, "first")),
            Map.entry(
                    "last",
                    (input, arguments, frame) ->
                            at(Items.of(input), Items.of(input).size() - 1, "last")),
            Map.entry("join", SequenceFilters::join),
            Map.entry("reverse", (input, arguments, frame) -> reverse(input)),
            Map.entry("sort", SequenceFilters::sort),
            Map.entry("unique", SequenceFilters::unique),
            Map.entry("sum", SequenceFilters::sum),
            Map.entry("min", (input, arguments, frame) -> extreme(input, arguments, frame, -1)),
            Map.entry("max", (input, arguments, frame) -> extreme(input, arguments, frame, 1)),
            Map.entry("batch", (input, arguments, frame) -> batch(input, arguments)),
            Map.entry("slice", (input, arguments, frame) -> slice(input, arguments)),
            Map.entry("items", (input, arguments, frame) -> items(input)),
            Map.entry("dictsort", (input, arguments, frame) -> sortedEntries(input, arguments, frame)),
            Map.entry("groupby", SequenceFilters::groups),
            Map.entry("random", (input, arguments, frame) -> {
                throw new Failure("JINJA_UNKNOWN_FILTER", "random gives something else each time");
            }));

    private SequenceFilters() {}

    private static Value length(Value input) {
        return Value.of(Items.count(input));
    }

    private static Value at(List<Value> items, int index, String name) {
        return index >= 0 && index < items.size()
                ? items.get(index)
                : Undefined.named("the " + name + " item of nothing");
    }

    private static Value join(Value input, Arguments arguments, Frame frame) {
        String separator = Representation.text(arguments.at(0, "d").orElse(Value.of("")));
        Key key = Key.of(arguments.at(1, "attribute"), frame);
        BoundedText out = new BoundedText();
        boolean first = true;
        for (Value item : Items.of(input)) {
            out.append(first ? "" : separator).append(Representation.text(key.of(item)));
            first = false;
        }
        return Value.of(out.toString());
    }

    private static Value reverse(Value input) {
        if (input instanceof Value.Text(String text)) {
            return Value.of(new StringBuilder(text).reverse().toString());
        }
        List<Value> items = new ArrayList<>(Items.of(input));
        Collections.reverse(items);
        return Value.list(items);
    }

    private static Value sort(Value input, Arguments arguments, Frame frame) {
        boolean backwards = arguments.flag(0, "reverse", false);
        boolean caseMatters = arguments.flag(1, "case_sensitive", false);
        List<Key> keys = Key.several(arguments.at(2, "attribute"), frame);
        List<Value> items = new ArrayList<>(Items.of(input));
        Order.sort(items, byKeys(keys, caseMatters), backwards);
        return Value.list(items);
    }

    private static Comparator<Value> byKeys(List<Key> keys, boolean caseMatters) {
        return (left, right) -> {
            for (Key key : keys) {
                int order = Comparison.order(key.folded(left, caseMatters), key.folded(right, caseMatters));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static Value unique(Value input, Arguments arguments, Frame frame) {
        boolean caseMatters = arguments.flag(0, "case_sensitive", false);
        Key key = Key.of(arguments.at(1, "attribute"), frame);
        Value.Dict seen = Value.dict();
        for (Value item : Items.of(input)) {
            seen.entries().putIfAbsent(Comparison.key(key.folded(item, caseMatters)), item);
        }
        return Value.list(seen.entries().values());
    }

    private static Value sum(Value input, Arguments arguments, Frame frame) {
        Key key = Key.of(arguments.at(0, "attribute"), frame);
        Value total = arguments.at(1, "start").orElse(Value.of(0));
        for (Value item : Items.of(input)) {
            total = Arithmetic.apply("+", total, key.of(item));
            frame.budget().make(Items.size(total));
        }
        return total;
    }

    private static Value extreme(Value input, Arguments arguments, Frame frame, int direction) {
        boolean caseMatters = arguments.flag(0, "case_sensitive", false);
        Key key = Key.of(arguments.at(1, "attribute"), frame);
        Value best = Undefined.named("an item of nothing");
        boolean first = true;
        for (Value item : Items.of(input)) {
            boolean better = first
                    || Comparison.order(key.folded(item, caseMatters), key.folded(best, caseMatters)) * direction > 0;
            best = better ? item : best;
            first = false;
        }
        return best;
    }

    private static Value batch(Value input, Arguments arguments) {
        int size = Math.max(1, arguments.integer(0, "linecount", 1));
        List<Value> batches = new ArrayList<>();
        List<Value> items = Items.of(input);
        for (int i = 0; i < items.size(); i += size) {
            List<Value> part = new ArrayList<>(items.subList(i, (int) Math.min(items.size(), (long) i + size)));
            arguments
                    .at(1, "fill_with")
                    .filter(fill -> fill != Value.None.NONE)
                    .ifPresent(fill -> fill(part, fill, size));
            batches.add(Value.list(part));
        }
        return Value.list(batches);
    }

    private static void fill(List<Value> part, Value with, int size) {
        if (size > 100_000) {
            throw new Budget.Spent("a batch of more than 100000 items");
        }
        while (part.size() < size) {
            part.add(with);
        }
    }

    private static Value slice(Value input, Arguments arguments) {
        List<Value> items = Items.of(input);
        int slices = arguments.integer(0, "slices", 1);
        if (slices < 1 || slices > 100_000) {
            throw Failure.type("slices must be between 1 and 100000");
        }
        List<Value> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < slices; i++) {
            boolean longer = i < items.size() % slices;
            int to = from + items.size() / slices + (longer ? 1 : 0);
            List<Value> part = new ArrayList<>(items.subList(from, to));
            if (!longer && items.size() % slices != 0) {
                arguments
                        .at(1, "fill_with")
                        .filter(fill -> fill != Value.None.NONE)
                        .ifPresent(part::add);
            }
            all.add(Value.list(part));
            from = to;
        }
        return Value.list(all);
    }

    private static Value items(Value input) {
        return switch (input) {
            case Value.Dict(var entries) -> DictMethods.items(entries);
            case Undefined undefined -> Value.list(List.of());
            default -> throw Failure.type("items of " + Representation.typeName(input));
        };
    }

    private static Value sortedEntries(Value input, Arguments arguments, Frame frame) {
        if (!(input instanceof Value.Dict(var entries))) {
            throw Failure.type("dictsort of " + Representation.typeName(input));
        }
        boolean caseMatters = arguments.flag(0, "case_sensitive", false);
        int part = arguments.text(1, "by", "key").equals("value") ? 1 : 0;
        List<Value> pairs = new ArrayList<>(Items.of(DictMethods.items(entries)));
        Key byPart = new Key(List.of(Value.of(part)), null, frame.budget());
        Order.sort(pairs, byKeys(List.of(byPart), caseMatters), arguments.flag(2, "reverse", false));
        return Value.list(pairs);
    }

    private static Value groups(Value input, Arguments arguments, Frame frame) {
        Value attribute = arguments.required(0, "attribute");
        Key key = Key.of(Optional.of(attribute), frame)
                .otherwise(arguments.at(1, "default").orElse(null));
        boolean caseMatters = arguments.flag(2, "case_sensitive", false);
        List<Value> items = new ArrayList<>(Items.of(input));
        Order.sort(items, byKeys(List.of(key), caseMatters), false);
        List<Value> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= items.size(); i++) {
            boolean ends = i == items.size()
                    || !Comparison.equal(
                            key.folded(items.get(from), caseMatters), key.folded(items.get(i), caseMatters));
            if (ends) {
                groups.add(new Group(key.of(items.get(from)), Value.list(items.subList(from, i))));
                from = i;
            }
        }
        return new Value.Sequence(Kind.LIST, groups);
    }
}
