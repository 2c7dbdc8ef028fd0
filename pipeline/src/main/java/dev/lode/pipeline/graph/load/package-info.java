/** What brings a graph store into line with the staging area, and tells whether it is. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.graph.load;
