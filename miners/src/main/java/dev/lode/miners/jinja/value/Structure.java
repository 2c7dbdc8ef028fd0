package dev.lode.miners.jinja.value;

import java.util.List;
import java.util.Optional;

/**
 * An object of the caller, such as dbt's {@code this}, {@code adapter} or a package of macros. One that can be called,
 * as {@code config} can, is a {@link Callable} too.
 */
public non-sealed interface Structure extends Value {

    /** What {@code object.name} and {@code object['name']} give; empty where there is no such attribute. */
    Optional<Value> attribute(String name);

    /** What {@code object[key]} gives before attributes are asked. */
    default Optional<Value> item(Value key) {
        return Optional.empty();
    }

    /** What it prints as. */
    String text();

    /** What a loop over it meets; empty where it cannot be looped over. */
    default Optional<List<Value>> items() {
        return Optional.empty();
    }

    /** What {@code is mapping} says of it: dbt's relations are mappings, and packages ask for that. */
    default boolean isMapping() {
        return false;
    }

    /** What {@code set object.name = value} does; false where it cannot be set. */
    default boolean assign(String name, Value value) {
        return false;
    }
}
