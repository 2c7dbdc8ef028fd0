package dev.lode.sql.lineage;

/**
 * A column that a statement names, wherever it stands.
 *
 * @param table canonical name, or {@code ?}
 * @param column in lower case; {@code *} for all
 * @param offset where the text names it first
 * @param reason why the table is not known, as of a {@link ColumnSource}; empty where it is
 */
public record ColumnUse(String table, String column, int offset, String reason) {}
