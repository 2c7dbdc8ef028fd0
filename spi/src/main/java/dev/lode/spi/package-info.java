/** The contract: all that a plugin may see. Plugins take values and emit facts; they do nothing else. */
@org.jspecify.annotations.NullMarked
package dev.lode.spi;
