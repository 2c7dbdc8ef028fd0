package dev.lode.miners.jinja;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Variables; those of the surroundings can be read, not changed. */
final class Scope {

    private final @Nullable Scope around;
    private final Map<String, Value> variables = new HashMap<>();

    Scope() {
        this(null);
    }

    private Scope(@Nullable Scope around) {
        this.around = around;
    }

    Scope inner() {
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

    void set(String name, Value value) {
        variables.put(name, value);
    }
}
