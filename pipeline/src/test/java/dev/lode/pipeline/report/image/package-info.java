@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.report.image;
