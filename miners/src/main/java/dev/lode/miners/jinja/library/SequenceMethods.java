package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Arithmetic;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Value;
import dev.lode.miners.jinja.value.Value.Sequence.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Methods of Python's {@code list}, {@code tuple} and {@code set}. */
final class SequenceMethods {

    private static final Value NOTHING = Value.None.NONE;

    private SequenceMethods() {}

    static Optional<Value> named(Value.Sequence sequence, String name, Budget budget) {
        List<Value> items = sequence.items();
        @Nullable
        Callable method = switch (sequence.kind()) {
            case LIST -> list(items, name, budget);
            case TUPLE -> both(items, name, budget);
            case SET -> set(items, name, budget);
        };
        return Optional.ofNullable(method);
    }

    private static @Nullable Callable both(List<Value> items, String name, Budget budget) {
        return switch (name) {
            case "index" ->
                (arguments, frame) -> {
                    budget.make(items.size());
                    return index(items, arguments.required(0, "value"));
                };
            case "count" ->
                (arguments, frame) -> {
                    budget.make(items.size());
                    Value sought = arguments.required(0, "value");
                    return Value.of(items.stream()
                            .filter(item -> Comparison.equal(item, sought))
                            .count());
                };
            default -> null;
        };
    }

    private static Value index(List<Value> items, Value sought) {
        for (int i = 0; i < items.size(); i++) {
            if (Comparison.equal(items.get(i), sought)) {
                return Value.of(i);
            }
        }
        throw Failure.type(Representation.shown(sought) + " is not in the list");
    }

    private static @Nullable Callable list(List<Value> items, String name, Budget budget) {
        return switch (name) {
            case "append" -> (arguments, frame) -> done(items.add(arguments.required(0, "object")));
            case "extend" ->
                (arguments, frame) -> {
                    List<Value> more = List.copyOf(Items.of(arguments.required(0, "iterable")));
                    budget.make(more.size());
                    return done(items.addAll(more));
                };
            case "insert" ->
                (arguments, frame) -> {
                    budget.make(items.size());
                    int at = Arithmetic.index(arguments.required(0, "index"));
                    items.add(
                            Math.clamp(at < 0 ? (long) at + items.size() : at, 0, items.size()),
                            arguments.required(1, "object"));
                    return NOTHING;
                };
            case "pop" ->
                (arguments, frame) -> {
                    budget.make(items.size());
                    return pop(items, arguments.integer(0, "index", -1));
                };
            case "remove" ->
                (arguments, frame) -> {
                    budget.make(items.size());
                    return done(items.remove(Arithmetic.index(index(items, arguments.required(0, "value")))) != null);
                };
            case "clear" -> (arguments, frame) -> done(items.removeIf(item -> true));
            case "copy" -> (arguments, frame) -> Value.list(items);
            case "reverse" ->
                (arguments, frame) -> {
                    budget.make(items.size());
                    Collections.reverse(items);
                    return NOTHING;
                };
            case "sort" ->
                (arguments, frame) -> {
                    budget.make(items.size());
                    Order.sort(items, Comparison::order, arguments.flag(1, "reverse", false));
                    return NOTHING;
                };
            default -> both(items, name, budget);
        };
    }

    private static Value done(boolean ignored) {
        return NOTHING;
    }

    private static Value pop(List<Value> items, int index) {
        int at = index < 0 ? index + items.size() : index;
        if (at < 0 || at >= items.size()) {
            throw Failure.type("pop of an item that is not in the list");
        }
        return items.remove(at);
    }

    private static @Nullable Callable set(List<Value> items, String name, Budget budget) {
        return switch (name) {
            case "add" ->
                (arguments, frame) -> {
                    budget.make(items.size());
                    return add(items, arguments.required(0, "elem"));
                };
            case "update" ->
                (arguments, frame) -> {
                    merge(items, arguments, budget);
                    return NOTHING;
                };
            case "union" ->
                (arguments, frame) -> {
                    List<Value> all = new ArrayList<>(items);
                    merge(all, arguments, budget);
                    return new Value.Sequence(Kind.SET, all);
                };
            case "intersection" -> (arguments, frame) -> kept(items, arguments, true, budget);
            case "difference" -> (arguments, frame) -> kept(items, arguments, false, budget);
            case "issubset" -> (arguments, frame) -> Value.of(Items.size(kept(items, arguments, false, budget)) == 0);
            case "discard", "remove" ->
                (arguments, frame) -> {
                    budget.make(items.size());
                    Value gone = arguments.required(0, "elem");
                    return done(items.removeIf(item -> Comparison.equal(item, gone)));
                };
            case "copy" -> (arguments, frame) -> new Value.Sequence(Kind.SET, new ArrayList<>(items));
            default -> null;
        };
    }

    private static Value add(List<Value> items, Value item) {
        Comparison.key(item);
        if (items.stream().noneMatch(it -> Comparison.equal(it, item))) {
            items.add(item);
        }
        return NOTHING;
    }

    private static void merge(List<Value> items, Arguments arguments, Budget budget) {
        for (Value other : arguments.positional()) {
            for (Value item : List.copyOf(Items.of(other))) {
                budget.make(items.size());
                add(items, item);
            }
        }
    }

    private static Value kept(List<Value> items, Arguments arguments, boolean shared, Budget budget) {
        Value other = arguments.required(0, "other");
        List<Value> kept = new ArrayList<>();
        for (Value item : items) {
            budget.make(Items.size(other));
            if (Comparison.contains(other, item) == shared) {
                kept.add(item);
            }
        }
        return new Value.Sequence(Kind.SET, kept);
    }

    /** Each item once, in the order of first appearance. */
    static Value setOf(List<Value> items, Budget budget) {
        List<Value> unique = new ArrayList<>();
        for (Value item : items) {
            budget.make(unique.size());
            add(unique, item);
        }
        return new Value.Sequence(Kind.SET, unique);
    }
}
