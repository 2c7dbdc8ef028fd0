/** Tests of what statements declare. */
@org.jspecify.annotations.NullMarked
package dev.lode.sql.definition;
