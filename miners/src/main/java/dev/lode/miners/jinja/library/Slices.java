package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of lists and texts by index. */
public final class Slices {

    private Slices() {}

    public static Value of(Value value, Optional<Integer> from, Optional<Integer> to, Optional<Integer> step) {
        if (Undefined.is(value)) {
            return value;
        }
        return switch (value) {
            case Value.Text text -> {
                StringBuilder out = new StringBuilder();
                cut(Items.of(text), from, to, step).forEach(item -> out.append(Representation.text(item)));
                yield Value.of(out.toString());
            }
            case Value.Sequence(var kind, List<Value> items)
            when kind != Value.Sequence.Kind.SET -> new Value.Sequence(kind, cut(items, from, to, step));
            case Undefined undefined -> undefined;
            default -> throw Failure.type("no slice of " + Representation.typeName(value));
        };
    }

    private static List<Value> cut(
            List<Value> items, Optional<Integer> from, Optional<Integer> to, Optional<Integer> stepping) {
        int step = stepping.orElse(1);
        if (step == 0) {
            throw Failure.type("a slice with step 0");
        }
        int size = items.size();
        int lowest = step > 0 ? 0 : -1;
        int highest = step > 0 ? size : size - 1;
        long start = from.map(index -> clamp(index, size, lowest, highest)).orElse(step > 0 ? 0 : size - 1);
        long end = to.map(index -> clamp(index, size, lowest, highest)).orElse(step > 0 ? size : -1);
        List<Value> cut = new ArrayList<>();
        for (long i = start; step > 0 ? i < end : i > end; i += step) {
            cut.add(items.get((int) i));
        }
        return cut;
    }

    private static int clamp(int index, int size, int lowest, int highest) {
        long counted = index < 0 ? (long) index + size : index;
        return (int) Math.clamp(counted, lowest, Math.max(lowest, highest));
    }
}
