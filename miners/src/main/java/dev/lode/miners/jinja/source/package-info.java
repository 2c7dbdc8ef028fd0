/** A template file cut into text and code, and code into tokens, each with its line. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.jinja.source;
