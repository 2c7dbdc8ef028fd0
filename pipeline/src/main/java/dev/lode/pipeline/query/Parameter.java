package dev.lode.pipeline.query;

import dev.lode.ontology.PropertyType;
import dev.lode.pipeline.LodeException;
import dev.lode.spi.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * What a saved query can be asked with.
 *
 * @param type {@code STRING}, {@code INTEGER}, {@code FLOAT} or {@code BOOLEAN}
 * @param otherwise its value where the asker gives none; a parameter without one is required
 * @param minimum least value of an integer
 * @param maximum greatest value of an integer
 */
public record Parameter(
        String name, PropertyType type, Optional<Value> otherwise, long minimum, long maximum, String description) {

    /**
     * The value that a person wrote.
     *
     * @throws LodeException.Configuration when it is not of the type or out of bounds
     */
    public Value parse(String text) {
        try {
            return switch (type) {
                case STRING -> Value.of(text);
                case INTEGER -> bounded(Long.parseLong(text.strip()));
                case FLOAT -> Value.of(Double.parseDouble(text.strip()));
                case BOOLEAN -> Value.of(truth(text.strip().toLowerCase(Locale.ROOT)));
                default -> throw new IllegalStateException("a parameter is no list: " + name);
            };
        } catch (IllegalArgumentException e) {
            throw new LodeException.Configuration(
                    "QUERY_PARAMETER",
                    "parameter " + name + " is " + expectation() + ", not '" + text + "'",
                    description);
        }
    }

    /** What a value has to be, in words. */
    public String expectation() {
        boolean open = minimum == Long.MIN_VALUE && maximum == Long.MAX_VALUE;
        return type.word() + (open ? "" : " from " + minimum + " to " + maximum);
    }

    private Value bounded(long number) {
        if (number < minimum || number > maximum) {
            throw new IllegalArgumentException(name);
        }
        return Value.of(number);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
