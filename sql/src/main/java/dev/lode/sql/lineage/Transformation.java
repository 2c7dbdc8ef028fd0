package dev.lode.sql.lineage;

/** How a column comes from another, in the words of OpenLineage's column lineage facet. */
public enum Transformation {
    /** Its value as it is. */
    IDENTITY,
    /** A value computed from values of the same row. */
    TRANSFORMATION,
    /** A value computed from values of several rows. */
    AGGREGATION,
    /** Decides which value is taken. */
    CONDITIONAL,
    /** Partitions or orders the rows that a value is computed over. */
    WINDOW;

    /** True when the value of the source is in the column; false when it only has influence. */
    public boolean value() {
        return compareTo(AGGREGATION) <= 0;
    }

    /** The transformation of a source seen through a column that itself is used in this way. */
    Transformation of(Transformation inner) {
        if (!value() || !inner.value()) {
            return value() ? inner : this;
        }
        return compareTo(inner) >= 0 ? this : inner;
    }
}
