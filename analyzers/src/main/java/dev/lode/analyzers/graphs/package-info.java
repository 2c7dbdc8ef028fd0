/** The graph of modules that import each other, and what is found in graphs. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.graphs;
