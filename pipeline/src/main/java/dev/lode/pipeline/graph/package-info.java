/** The graph stores, and what brings one into line with the staging area. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.graph;
