package dev.lode.sql.syntax;

/** How an expression uses a column or a nested query. */
public enum Use {
    /** The expression is nothing else. */
    PLAIN,
    COMPUTED,
    AGGREGATED,
    /** It decides which value is taken. */
    CONDITION,
    /** It partitions or orders the rows of a window. */
    WINDOW;

    /** The use of what stands in a part of an expression that itself is used in this way. */
    Use of(Use inner) {
        return compareTo(inner) >= 0 ? this : inner;
    }
}
