/** What one rendering may do, where it is, what went wrong in it and what it gave. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.jinja.rendering;
