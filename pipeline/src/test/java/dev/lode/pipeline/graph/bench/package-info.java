/** How fast the stores are; run by hand and by {@code make bench}. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.graph.bench;
