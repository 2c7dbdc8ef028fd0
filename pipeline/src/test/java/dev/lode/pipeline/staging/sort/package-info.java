@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.staging.sort;
