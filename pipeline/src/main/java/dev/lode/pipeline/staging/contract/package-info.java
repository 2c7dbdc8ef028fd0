/** The envelope: its bytes, its keys, and what makes a line of it valid. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.staging.contract;
