package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What {@code groupby} gives: a pair that has names. */
record Group(Value grouper, Value list) implements Structure {

    @Override
    public Optional<Value> attribute(String name) {
        return switch (name) {
            case "grouper" -> Optional.of(grouper);
            case "list" -> Optional.of(list);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Value> item(Value key) {
        return switch (key) {
            case Value.Int(var index) when index.equals(BigInteger.ZERO) -> Optional.of(grouper);
            case Value.Int(var index) when index.equals(BigInteger.ONE) -> Optional.of(list);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<List<Value>> items() {
        return Optional.of(List.of(grouper, list));
    }

    @Override
    public String text() {
        return Representation.shown(Value.tuple(grouper, list));
    }
}
