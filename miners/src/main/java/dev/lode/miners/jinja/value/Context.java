package dev.lode.miners.jinja.value;

import java.util.Optional;

/** What the names mean that a template does not define itself. */
@FunctionalInterface
public interface Context {

    /** The value of a name; empty where it is not known, and then the language's own functions are asked. */
    Optional<Value> named(String name);
}
