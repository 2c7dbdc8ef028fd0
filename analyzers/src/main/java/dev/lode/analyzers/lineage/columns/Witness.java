package dev.lode.analyzers.lineage.columns;

import java.util.Locale;

/** What says that a table has a column, the strongest first. */
enum Witness {
    /** CREATE TABLE or ALTER TABLE. */
    DDL,
    /** The header of a seed. */
    SEED,
    /** A query that makes the table. */
    OUTPUT,
    /** A list in a properties file, which may leave some out. */
    SCHEMA,
    /** A statement that names it. */
    USE;

    /** As facts word it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
