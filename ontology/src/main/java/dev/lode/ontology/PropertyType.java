package dev.lode.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a property may hold. Timestamps are {@code STRING}: ISO-8601 in UTC, so that they sort in every store. */
public enum PropertyType {
    STRING,
    /** 64 bit, signed. */
    INTEGER,
    /** Finite. */
    FLOAT,
    BOOLEAN,
    STRING_LIST,
    INTEGER_LIST,
    FLOAT_LIST,
    BOOLEAN_LIST;

    /** The word of {@code ontology.yml}: {@code string}, {@code [string]}, {@code integer} … */
    public String word() {
        String lower = name().toLowerCase(Locale.ROOT);
        return lower.endsWith("_list") ? "[" + lower.substring(0, lower.length() - 5) + "]" : lower;
    }

    public static Optional<PropertyType> ofWord(String word) {
        for (PropertyType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** True when a text, written as in JSON, elements of lists without quotes, is of this type. */
    public boolean reads(String text) {
        return switch (this) {
            case STRING -> true;
            case INTEGER -> text.matches("-?\\d{1,18}");
            case FLOAT -> text.matches("-?\\d+\\.\\d+");
            case BOOLEAN -> text.equals("true") || text.equals("false");
            default -> text.matches("\\[.*]") && elements(text).stream().allMatch(element()::reads);
        };
    }

    /** Of a list, what its elements are; else the type itself. */
    public PropertyType element() {
        return switch (this) {
            case STRING_LIST -> STRING;
            case INTEGER_LIST -> INTEGER;
            case FLOAT_LIST -> FLOAT;
            case BOOLEAN_LIST -> BOOLEAN;
            default -> this;
        };
    }

    /** The elements of a list as {@code ontology.yml} writes an example: {@code [one, two]}. */
    public static List<String> elements(String list) {
        String inner = list.substring(1, list.length() - 1).strip();
        return inner.isEmpty() ? List.of() : List.of(inner.split(",\\s*"));
    }
}
