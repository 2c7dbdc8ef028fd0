/** The values of the template language, as those of Python: how they compare, count, print and are called. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.jinja.value;
