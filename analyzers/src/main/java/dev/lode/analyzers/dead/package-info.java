/** Definitions that nothing seems to reach, and what the others are reached from. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.dead;
