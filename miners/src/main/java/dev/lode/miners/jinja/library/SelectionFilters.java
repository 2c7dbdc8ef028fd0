package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Filters that keep some items, or make something of each. */
final class SelectionFilters {

    static final Map<String, Filter> ALL = Map.of(
            "map", SelectionFilters::map,
            "select", (input, arguments, frame) -> kept(input, Optional.empty(), arguments, frame, true),
            "reject", (input, arguments, frame) -> kept(input, Optional.empty(), arguments, frame, false),
            "selectattr",
                    (input, arguments, frame) ->
                            kept(input, arguments.at(0, "attribute"), arguments.after(1), frame, true),
            "rejectattr",
                    (input, arguments, frame) ->
                            kept(input, arguments.at(0, "attribute"), arguments.after(1), frame, false));

    private SelectionFilters() {}

    private static Value map(Value input, Arguments arguments, Frame frame) {
        List<Value> mapped = new ArrayList<>();
        if (arguments.positional().isEmpty() && arguments.named().containsKey("attribute")) {
            Key key = Key.of(arguments.at(0, "attribute"), frame)
                    .otherwise(arguments.named().get("default"));
            Items.of(input).forEach(item -> mapped.add(key.of(item)));
            return Value.list(mapped);
        }
        Filter filter = Filters.named(arguments.text(0, "filter"));
        for (Value item : List.copyOf(Items.of(input))) {
            frame.budget().step();
            Value made = filter.apply(item, arguments.after(1), frame);
            frame.budget().make(Items.size(item) + Items.size(made));
            mapped.add(made);
        }
        return Value.list(mapped);
    }

    private static Value kept(Value input, Optional<Value> attribute, Arguments arguments, Frame frame, boolean keeps) {
        Key key = Key.of(attribute, frame);
        List<Value> kept = new ArrayList<>();
        for (Value item : Items.of(input)) {
            frame.budget().step();
            Value value = key.of(item);
            boolean holds = arguments.positional().isEmpty()
                    ? Comparison.truth(value)
                    : Predicates.holds(arguments.text(0, "test"), value, arguments.after(1), frame);
            if (holds == keeps) {
                kept.add(item);
            }
        }
        return Value.list(kept);
    }
}
