package dev.lode.sql.lineage;

import java.util.List;
import java.util.Optional;

/** What is known of the columns of tables. */
@FunctionalInterface
public interface Catalog {

    /** Knows no table. */
    Catalog EMPTY = table -> Optional.empty();

    /**
     * All columns of a table in their order, in lower case; empty where they are not known.
     *
     * @param table canonical: dotted, unquoted, in lower case, with the parts that the statement writes
     */
    Optional<List<String>> columns(String table);
}
