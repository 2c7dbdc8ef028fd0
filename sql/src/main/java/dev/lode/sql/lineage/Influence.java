package dev.lode.sql.lineage;

/**
 * A column that decides on rows, and so on every column of the target.
 *
 * @param table canonical name, or {@code ?}
 * @param column in lower case
 * @param offset where the text names it
 * @param reason why the table is not known, as of a {@link ColumnSource}; empty where it is
 */
public record Influence(String table, String column, Role role, int offset, String reason) {}
