/** Validated, sorted, write-once facts on disk. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.staging;
