package dev.lode.miners.dbt.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call in template code.
 *
 * @param name as written, dotted: {@code ref}, {@code dbt_utils.star}
 * @param arguments in the order of the text
 * @param offset of the name in the file
 * @param line of the name, from 1
 */
public record JinjaCall(String name, List<JinjaArgument> arguments, int offset, int line) {

    /** A ref or source of an id that dbt gives: {@code model.shop.orders}; empty for other ids. */
    public static Optional<JinjaCall> ofId(String id) {
        String[] parts = id.split("\\.", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        if (parts[0].equals("source")) {
            int dot = parts[2].indexOf('.');
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(source(parts[2].substring(0, dot), parts[2].substring(dot + 1)));
        }
        return Set.of("model", "seed", "snapshot").contains(parts[0])
                ? Optional.of(of("ref", parts[1], parts[2]))
                : Optional.empty();
    }

    public static JinjaCall source(String source, String table) {
        return of("source", source, table);
    }

    /** A call with plain strings. */
    public static JinjaCall of(String name, String... texts) {
        List<JinjaArgument> arguments =
                Arrays.stream(texts).map(JinjaArgument::plain).toList();
        return new JinjaCall(name, arguments, 0, 0);
    }

    public JinjaCall versioned(String version) {
        List<JinjaArgument> more = new ArrayList<>(arguments);
        more.add(new JinjaArgument("v", JinjaArgument.plain(version).code()));
        return new JinjaCall(name, List.copyOf(more), offset, line);
    }

    public JinjaCall at(int line) {
        return new JinjaCall(name, arguments, offset, line);
    }

    public boolean named(String plain) {
        return name.equals(plain) || name.equals("builtins." + plain) || name.equals("dbt." + plain);
    }

    List<JinjaArgument> positional() {
        return arguments.stream().filter(argument -> argument.name().isEmpty()).toList();
    }

    public Optional<JinjaArgument> keyword(String... keys) {
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
    public List<String> literals() {
        List<Optional<String>> texts =
                positional().stream().map(JinjaArgument::literal).toList();
        return texts.stream().allMatch(Optional::isPresent)
                ? texts.stream().map(Optional::orElseThrow).toList()
                : List.of();
    }
}
