/** Text from repositories made harmless and readable on a page. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.report.text;
