package dev.lode.miners.jinja.value;

import java.util.Optional;

/** What {@code namespace(…)} makes: its attributes can be set from within loops. */
public final class Namespace implements Structure {

    private final Value.Dict attributes;

    public Namespace(Value.Dict attributes) {
        this.attributes = attributes;
    }

    @Override
    public Optional<Value> attribute(String name) {
        return Optional.ofNullable(attributes.entries().get(Value.of(name)));
    }

    @Override
    public boolean assign(String name, Value value) {
        attributes.entries().put(Value.of(name), value);
        return true;
    }

    @Override
    public String text() {
        return "<Namespace " + Representation.shown(attributes) + ">";
    }
}
