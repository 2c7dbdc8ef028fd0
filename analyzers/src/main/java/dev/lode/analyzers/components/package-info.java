/** The parts of a repository. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.components;
