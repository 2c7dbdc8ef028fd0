package dev.lode.miners.jinja.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Variables; those of the surroundings can be read, not changed. */
public final class Scope {

    private final @Nullable Scope around;
    private final Map<String, Value> variables = new HashMap<>();

    public Scope() {
        this(null);
    }

    private Scope(@Nullable Scope around) {
        this.around = around;
    }

    public Scope inner() {
        return new Scope(this);
    }

    Optional<Value> find(String name) {
        for (Scope scope = this; scope != null; scope = scope.around) {
            Value value = scope.variables.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    public void set(String name, Value value) {
        variables.put(name, value);
    }
}
