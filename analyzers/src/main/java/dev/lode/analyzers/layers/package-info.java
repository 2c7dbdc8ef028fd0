/** How high modules stand on others. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.layers;
