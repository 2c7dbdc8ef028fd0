@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.graph.bolt;
