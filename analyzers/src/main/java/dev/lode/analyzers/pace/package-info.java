/** How much happens in which quarter. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.pace;
