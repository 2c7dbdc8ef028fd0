/** Saved questions, their parameters, and tables of answers. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.query;
