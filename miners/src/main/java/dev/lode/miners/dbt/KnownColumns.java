package dev.lode.miners.dbt;

import java.util.List;
import java.util.Optional;

/** The columns of tables whose columns the files of a repository list in full, such as those of seeds. */
interface KnownColumns {

    /** @param table as a template prints it */
    Optional<List<String>> of(String table);
}
