/** How fast Lode is; run by hand and by {@code make bench}, never by a test. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.bench;
