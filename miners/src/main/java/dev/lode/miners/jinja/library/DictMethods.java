package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Value;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Methods of Python's {@code dict}. */
final class DictMethods {

    private DictMethods() {}

    static Optional<Value> named(Value.Dict dict, String name) {
        Callable method = method(dict.entries(), name);
        return Optional.ofNullable(method);
    }

    private static @org.jspecify.annotations.Nullable Callable method(SequencedMap<Value, Value> entries, String name) {
        return switch (name) {
            case "keys" -> (arguments, frame) -> Value.list(entries.keySet());
            case "values" -> (arguments, frame) -> Value.list(entries.values());
            case "items" -> (arguments, frame) -> items(entries);
            case "get" -> (arguments, frame) -> get(entries, arguments);
            case "pop" -> (arguments, frame) -> pop(entries, arguments);
            case "popitem" -> (arguments, frame) -> popLast(entries);
            case "setdefault" -> (arguments, frame) -> setDefault(entries, arguments);
            case "copy" -> (arguments, frame) -> new Value.Dict(new LinkedHashMap<>(entries));
            case "clear" ->
                (arguments, frame) -> {
                    entries.clear();
                    return Value.None.NONE;
                };
            case "update" ->
                (arguments, frame) -> {
                    update(entries, arguments);
                    return Value.None.NONE;
                };
            default -> null;
        };
    }

    /** Pairs of keys and values. */
    static Value items(SequencedMap<Value, Value> entries) {
        return Value.list(entries.entrySet().stream()
                .map(entry -> Value.tuple(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Value get(SequencedMap<Value, Value> entries, Arguments arguments) {
        Value found = entries.get(Comparison.key(arguments.required(0, "key")));
        return found == null ? arguments.at(1, "default").orElse(Value.None.NONE) : found;
    }

    private static Value pop(SequencedMap<Value, Value> entries, Arguments arguments) {
        Value key = arguments.required(0, "key");
        Value found = entries.remove(Comparison.key(key));
        if (found != null) {
            return found;
        }
        return arguments.at(1, "default").orElseThrow(() -> Failure.type("no key " + Representation.shown(key)));
    }

    private static Value popLast(SequencedMap<Value, Value> entries) {
        var last = entries.pollLastEntry();
        if (last == null) {
            throw Failure.type("popitem of an empty dict");
        }
        return Value.tuple(last.getKey(), last.getValue());
    }

    private static Value setDefault(SequencedMap<Value, Value> entries, Arguments arguments) {
        Value key = Comparison.key(arguments.required(0, "key"));
        Value otherwise = arguments.at(1, "default").orElse(Value.None.NONE);
        Value found = entries.putIfAbsent(key, otherwise);
        return found == null ? otherwise : found;
    }

    /** From a dict or from pairs, and from keyword arguments. */
    static void update(SequencedMap<Value, Value> entries, Arguments arguments) {
        arguments.positional().stream().findFirst().ifPresent(value -> {
            if (value instanceof Value.Dict(var others)) {
                entries.putAll(new LinkedHashMap<>(others));
            } else {
                for (Value pair : Items.of(value)) {
                    var parts = Items.of(pair);
                    if (parts.size() != 2) {
                        throw Failure.type("a dict is made of pairs");
                    }
                    entries.put(Comparison.key(parts.get(0)), parts.get(1));
                }
            }
        });
        arguments.named().forEach((key, value) -> entries.put(Value.of(key), value));
    }
}
