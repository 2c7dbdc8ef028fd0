/** The dialects of SQL that Lode knows: one class each, found by name or by what a text shows. */
@org.jspecify.annotations.NullMarked
package dev.lode.sql.dialect;
