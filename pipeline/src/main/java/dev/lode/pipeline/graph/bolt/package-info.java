/** Graph databases behind the Bolt protocol: Memgraph and Neo4j. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.graph.bolt;
