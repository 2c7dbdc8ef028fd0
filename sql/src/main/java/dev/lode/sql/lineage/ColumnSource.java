package dev.lode.sql.lineage;

/**
 * A column that another one comes from.
 *
 * @param table canonical name, or {@code ?} where it is not known
 * @param column in lower case; {@code *} for one of the table's columns that is not known by name
 * @param offset where the text names it
 * @param reason why table or column are not known, one of the constants here; empty where both are
 */
public record ColumnSource(String table, String column, Transformation transformation, int offset, String reason) {

    /** Stands for a table that is not known. */
    public static final String UNKNOWN = "?";

    /** No table in reach has the column, or it is one of a table's columns that are not known. */
    public static final String UNKNOWN_COLUMNS = "unknown_columns";

    /** Several tables may have the column. */
    public static final String AMBIGUOUS = "ambiguous";

    /** The text qualifies it with what names no table in reach. */
    public static final String UNKNOWN_TABLE = "unknown_table";

    /** A template makes it. */
    public static final String DYNAMIC = "dynamic";

    /** The statement is nested too deeply or is too large to be followed here. */
    public static final String UNREAD = "unread";

    public boolean known() {
        return reason.isEmpty();
    }
}
