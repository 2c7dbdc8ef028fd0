/** The engine: from repositories to reports in a straight line. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline;
