package dev.lode.miners.jinja;

/** What stands behind a bar. */
@FunctionalInterface
interface Filter {

    Value apply(Value input, Arguments arguments, Frame frame);
}
