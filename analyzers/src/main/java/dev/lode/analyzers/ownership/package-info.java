/** Who made what there is, and what stops when they leave. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.ownership;
