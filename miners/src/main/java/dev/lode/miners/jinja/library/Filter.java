package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Value;

/** What stands behind a bar. */
@FunctionalInterface
public interface Filter {

    Value apply(Value input, Arguments arguments, Frame frame);
}
