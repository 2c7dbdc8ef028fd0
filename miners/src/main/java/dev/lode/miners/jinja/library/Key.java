package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What filters take of each item: the item itself, or an attribute of it, dotted. */
record Key(List<Value> path, @Nullable Value otherwise, Budget budget) {

    /** @param attribute a dotted name, or an index; empty for the item itself */
    static Key of(Optional<Value> attribute, Frame frame) {
        return new Key(
                attribute
                        .filter(value -> value != Value.None.NONE)
                        .map(Key::path)
                        .orElse(List.of()),
                null,
                frame.budget());
    }

    /** Several with commas between. */
    static List<Key> several(Optional<Value> attribute, Frame frame) {
        if (attribute.isPresent() && attribute.get() instanceof Value.Text(String names)) {
            List<Key> keys = new ArrayList<>();
            for (String name : names.split(",")) {
                keys.add(of(Optional.of(Value.of(name.strip())), frame));
            }
            return keys;
        }
        return List.of(of(attribute, frame));
    }

    Key otherwise(@Nullable Value value) {
        return new Key(path, value, budget);
    }

    private static List<Value> path(Value attribute) {
        if (!(attribute instanceof Value.Text(String names))) {
            return List.of(attribute);
        }
        List<Value> path = new ArrayList<>();
        for (String name : names.split("\\.")) {
            path.add(name.matches("\\d{1,9}") ? Value.of(Long.parseLong(name)) : Value.of(name));
        }
        return path;
    }

    Value of(Value item) {
        Value value = item;
        for (Value step : path) {
            value = Members.item(value, step, budget);
        }
        return value instanceof Undefined && otherwise != null ? otherwise : value;
    }

    /** For comparing: without regard to case where that does not matter. */
    Value folded(Value item, boolean caseMatters) {
        Value value = of(item);
        return !caseMatters && value instanceof Value.Text(String text)
                ? Value.of(text.toLowerCase(Locale.ROOT))
                : value;
    }
}
