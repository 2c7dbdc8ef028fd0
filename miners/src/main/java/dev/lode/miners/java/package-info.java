/** Java packages, types, methods, constructors and imports. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.java;
