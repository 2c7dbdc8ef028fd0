@org.jspecify.annotations.NullMarked
package dev.lode.sql.lineage;
