package dev.lode.miners.dbt;

import java.util.List;
import java.util.Optional;

/**
 * A call in template code.
 *
 * @param name as written, dotted: {@code ref}, {@code dbt_utils.star}
 * @param arguments in the order of the text
 * @param offset of the name in the file
 * @param line of the name, from 1
 */
record JinjaCall(String name, List<JinjaArgument> arguments, int offset, int line) {

    boolean named(String plain) {
        return name.equals(plain) || name.equals("builtins." + plain) || name.equals("dbt." + plain);
    }

    List<JinjaArgument> positional() {
        return arguments.stream().filter(argument -> argument.name().isEmpty()).toList();
    }

    Optional<JinjaArgument> keyword(String... keys) {
        for (String key : keys) {
            for (JinjaArgument argument : arguments) {
                if (argument.name().equals(key)) {
                    return Optional.of(argument);
                }
            }
        }
        return Optional.empty();
    }

    /** The positional arguments when each is a plain string; empty when one is computed or there is none. */
    List<String> literals() {
        List<Optional<String>> texts =
                positional().stream().map(JinjaArgument::literal).toList();
        return texts.stream().allMatch(Optional::isPresent)
                ? texts.stream().map(Optional::orElseThrow).toList()
                : List.of();
    }
}
