/** A template as a tree of statements and expressions, and how they run. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.jinja.evaluation;
