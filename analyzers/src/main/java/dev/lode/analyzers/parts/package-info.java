/** Which parts of a repository import which. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.parts;
