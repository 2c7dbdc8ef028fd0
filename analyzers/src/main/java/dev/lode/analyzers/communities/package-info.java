/** Who works with whom. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.communities;
