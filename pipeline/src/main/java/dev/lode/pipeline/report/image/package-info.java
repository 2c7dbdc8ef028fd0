/** The diagrams of pages as SVG and PNG, without a browser and without fonts of the machine. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.report.image;
