/** Where change and size meet. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.hotspots;
