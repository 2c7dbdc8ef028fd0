/**
 * The structure of statements: queries, select lists, tables, joins, assignments. Expressions are runs of tokens, of
 * which columns, nested queries and the way they are used are taken. A second reader beside the grammar: it takes any
 * text, and says what it did not cover.
 */
@org.jspecify.annotations.NullMarked
package dev.lode.sql.syntax;
