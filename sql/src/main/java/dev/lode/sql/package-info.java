/**
 * What SQL text says: statements, their kinds, the tables that they read and write, and where their columns come from.
 * Text in, values out: it knows no plugin, no fact and no repository.
 */
@org.jspecify.annotations.NullMarked
package dev.lode.sql;
