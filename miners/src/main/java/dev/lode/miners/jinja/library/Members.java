package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.value.Arithmetic;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What a dot or a bracket behind a value gives. */
public final class Members {

    private Members() {}

    /** {@code value.name}: a method or an attribute, else an item of that name. */
    public static Value attribute(Value value, String name, Budget budget) {
        if (value instanceof Undefined undefined) {
            return undefined.member(name);
        }
        return method(value, name, budget)
                .or(() -> entry(value, Value.of(name)))
                .orElseGet(() -> Undefined.named(Representation.typeName(value) + "'s " + name));
    }

    /** {@code value[key]}: an item, else a method or an attribute of that name. */
    public static Value item(Value value, Value key, Budget budget) {
        if (value instanceof Undefined undefined) {
            return undefined.member(key instanceof Value.Text(String name) ? name : "item");
        }
        if (Undefined.is(key)) {
            return key;
        }
        Optional<Value> found = entry(value, key);
        if (found.isEmpty() && key instanceof Value.Text(String name)) {
            found = method(value, name, budget);
        }
        return found.orElseGet(
                () -> Undefined.named(Representation.typeName(value) + "'s item " + Representation.text(key)));
    }

    private static Optional<Value> method(Value value, String name, Budget budget) {
        return switch (value) {
            case Value.Text(String text) -> TextMethods.named(text, name, budget);
            case Value.Sequence sequence -> SequenceMethods.named(sequence, name, budget);
            case Value.Dict dict -> DictMethods.named(dict, name);
            case Structure structure -> structure.attribute(name);
            case Callable macro
            when name.equals("name") && !macro.macro().isEmpty() -> Optional.of(Value.of(macro.macro()));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> entry(Value value, Value key) {
        return switch (value) {
            case Value.Dict(SequencedMap<Value, Value> entries) ->
                Optional.ofNullable(entries.get(Comparison.key(key)));
            case Value.Sequence(var kind, List<Value> items) when kind != Value.Sequence.Kind.SET -> at(items, key);
            case Value.Text text when Arithmetic.isNumber(key) -> at(Items.of(text), key);
            case Structure structure -> structure.item(key);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> at(List<Value> items, Value key) {
        if (!(key instanceof Value.Int || key instanceof Value.Bool)) {
            return Optional.empty();
        }
        long index = Arithmetic.index(key);
        long counted = index < 0 ? index + items.size() : index;
        return counted >= 0 && counted < items.size() ? Optional.of(items.get((int) counted)) : Optional.empty();
    }
}
