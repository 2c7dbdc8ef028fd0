/** Mermaid diagrams out of rows; ids are generated, labels are escaped, sizes are bounded. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.report.diagram;
