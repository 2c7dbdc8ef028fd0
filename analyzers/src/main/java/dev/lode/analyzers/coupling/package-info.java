/** What changes together. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.coupling;
