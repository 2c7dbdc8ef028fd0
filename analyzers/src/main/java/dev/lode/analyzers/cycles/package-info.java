/** Modules that import each other in a circle. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.cycles;
