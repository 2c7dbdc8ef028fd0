/** Records of bytes, sorted and merged in bounded memory. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.staging.sort;
