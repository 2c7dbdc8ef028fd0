/** Python modules, classes, functions and imports. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.python;
