/** Analyzer of what a repository states of one runtime in several places. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.runtimes;
