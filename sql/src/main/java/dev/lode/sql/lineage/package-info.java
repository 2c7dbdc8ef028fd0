/**
 * Where the columns that a statement writes come from. Text, a dialect and the known columns of tables in; values out.
 */
@org.jspecify.annotations.NullMarked
package dev.lode.sql.lineage;
