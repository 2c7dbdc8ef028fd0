package dev.lode.miners.dbt.template;

import java.util.List;
import java.util.Optional;

/** What the files of a repository tell of tables that a template would ask the warehouse for. */
public interface KnownTables {

    /**
     * The columns of a table whose columns are listed in full, such as a seed's.
     *
     * @param table as a template prints it
     */
    Optional<List<String>> columns(String table);

    /** The source, model, snapshot or seed of this name, whatever its database. */
    Optional<RelationValue> named(String schema, String identifier);
}
