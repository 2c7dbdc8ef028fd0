package dev.lode.sql.lineage;

import java.util.List;
import java.util.Set;

/**
 * A column of a query or table.
 *
 * @param name {@code *} where it stands for all columns of tables that are not known
 * @param sources where it comes from
 * @param offset of the expression; negative where each reference is a place of its own
 * @param hidden of a star: names that it does not give
 */
record Output(String name, List<ColumnSource> sources, int offset, Set<String> hidden) {

    Output(String name, List<ColumnSource> sources, int offset) {
        this(name, sources, offset, Set.of());
    }

    boolean star() {
        return name.equals(TargetColumn.STAR);
    }

    Output named(String other) {
        return new Output(other, sources, offset);
    }
}
