/** What statements say of the columns of tables by declaring them. */
@org.jspecify.annotations.NullMarked
package dev.lode.sql.definition;
