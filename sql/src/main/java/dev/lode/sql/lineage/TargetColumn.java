package dev.lode.sql.lineage;

import java.util.List;

/**
 * A column that a statement sets.
 *
 * @param name in lower case; {@code *} with one source where it stands for all columns of a table that is not known
 * @param sources none for a literal; of each source at most one that gives value and one of each other kind
 * @param offset of the expression that makes it
 */
public record TargetColumn(String name, List<ColumnSource> sources, int offset) {

    /** Stands for all columns of its source. */
    public static final String STAR = "*";
}
