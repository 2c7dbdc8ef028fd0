package dev.lode.ontology;

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
}
