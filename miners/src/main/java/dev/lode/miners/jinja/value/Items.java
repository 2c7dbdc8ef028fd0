package dev.lode.miners.jinja.value;

import dev.lode.miners.jinja.rendering.Failure;
import java.util.ArrayList;
import java.util.List;

/** What a loop over a value meets. */
public final class Items {

    private Items() {}

    /** In order; the keys of a dict, the characters of a text. */
    public static List<Value> of(Value value) {
        return switch (value) {
            case Value.Sequence(var kind, List<Value> items) -> items;
            case Value.Dict(var entries) -> new ArrayList<>(entries.keySet());
            case Value.Text(String text) -> characters(text);
            case Undefined(String name, boolean unknown) -> {
                if (unknown) {
                    throw new Failure("JINJA_UNKNOWN_VALUE", "what is in " + name + " is not known");
                }
                yield List.of();
            }
            case Structure structure ->
                structure.items().orElseThrow(() -> Failure.type("a loop over " + Representation.typeName(value)));
            case Value.None none -> throw Failure.type("a loop over None");
            case Value.Bool bool -> throw Failure.type("a loop over a bool");
            case Value.Int number -> throw Failure.type("a loop over an int");
            case Value.Real number -> throw Failure.type("a loop over a float");
            case Callable callable -> throw Failure.type("a loop over a function");
        };
    }

    private static List<Value> characters(String text) {
        return text.codePoints().mapToObj(c -> Value.of(Character.toString(c))).toList();
    }

    /** How many there are, as {@code length} tells it. */
    public static int count(Value value) {
        return value instanceof Value.Text(String text)
                ? text.codePointCount(0, text.length())
                : of(value).size();
    }

    /** How much work it is to go through it. */
    public static long size(Value value) {
        return switch (value) {
            case Value.Sequence sequence -> sequence.items().size();
            case Value.Dict dict -> dict.entries().size();
            case Value.Text text -> text.value().length();
            default -> 1;
        };
    }
}
