/** What a template can say: the filters on rows, numbers, names and diagrams, and the locked-down template engine. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.report.page;
