/** Which column's value comes from which, across files and repositories. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.lineage.columns;
