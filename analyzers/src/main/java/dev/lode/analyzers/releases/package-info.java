/** What was released, and what changed from release to release. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.releases;
