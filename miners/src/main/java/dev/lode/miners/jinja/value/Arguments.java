package dev.lode.miners.jinja.value;

import dev.lode.miners.jinja.rendering.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Evaluated arguments of a call, starred ones spread out. */
public record Arguments(List<Value> positional, SequencedMap<String, Value> named) {

    static final Arguments NONE = of();

    public static Arguments of(Value... positional) {
        return new Arguments(List.of(positional), new LinkedHashMap<>());
    }

    /** The argument at a position, or of a name. */
    public Optional<Value> at(int position, String name) {
        return position < positional.size()
                ? Optional.of(positional.get(position))
                : Optional.ofNullable(named.get(name));
    }

    /** The same, where it must be there. */
    public Value required(int position, String name) {
        return at(position, name).orElseThrow(() -> new Failure("JINJA_ARGUMENT", "argument " + name + " is missing"));
    }

    /** The text of the argument, which may not be something else. */
    public String text(int position, String name) {
        return Representation.asText(required(position, name));
    }

    /** The text of the argument, or what holds without it or where it is none. */
    public String text(int position, String name, String otherwise) {
        return at(position, name)
                .filter(value -> value != Value.None.NONE)
                .map(Representation::asText)
                .orElse(otherwise);
    }

    public int integer(int position, String name, int otherwise) {
        return at(position, name)
                .filter(value -> value != Value.None.NONE)
                .map(Arithmetic::index)
                .orElse(otherwise);
    }

    public boolean flag(int position, String name, boolean otherwise) {
        return at(position, name).map(Comparison::truth).orElse(otherwise);
    }

    /** The same without the first ones. */
    public Arguments after(int count) {
        return new Arguments(positional.subList(Math.min(count, positional.size()), positional.size()), named);
    }
}
