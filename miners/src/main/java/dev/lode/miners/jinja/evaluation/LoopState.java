package dev.lode.miners.jinja.evaluation;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code loop} tells within a loop. */
final class LoopState implements Structure {

    private final List<Value> items;
    private int index;
    private @Nullable Value changed;

    LoopState(List<Value> items) {
        this.items = items;
    }

    LoopState at(int newIndex) {
        index = newIndex;
        return this;
    }

    @Override
    public Optional<Value> attribute(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "index" -> Value.of(index + 1);
                    case "index0" -> Value.of(index);
                    case "revindex" -> Value.of(items.size() - index);
                    case "revindex0" -> Value.of(items.size() - index - 1);
                    case "first" -> Value.of(index == 0);
                    case "last" -> Value.of(index == items.size() - 1);
                    case "length" -> Value.of(items.size());
                    // loops within each other have a depth only where they are recursive
                    case "depth" -> Value.of(1);
                    case "depth0" -> Value.of(0);
                    case "previtem" -> item(index - 1, name);
                    case "nextitem" -> item(index + 1, name);
                    case "cycle" -> (Callable) (arguments, frame) -> cycled(arguments);
                    case "changed" -> (Callable) (arguments, frame) -> changed(arguments);
                    default -> null;
                });
    }

    private Value item(int at, String name) {
        return at >= 0 && at < items.size() ? items.get(at) : Undefined.named("loop." + name);
    }

    private Value cycled(Arguments arguments) {
        List<Value> values = arguments.positional();
        if (values.isEmpty()) {
            throw Failure.type("no items for cycling given");
        }
        return values.get(index % values.size());
    }

    private Value changed(Arguments arguments) {
        Value now = new Value.Sequence(Value.Sequence.Kind.TUPLE, arguments.positional());
        Value before = changed;
        changed = now;
        return Value.of(before == null || !Comparison.equal(Objects.requireNonNull(before), now));
    }

    @Override
    public String text() {
        return "<LoopContext " + (index + 1) + "/" + items.size() + ">";
    }
}
