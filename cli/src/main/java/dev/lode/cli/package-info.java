/** The door: what a person types, what they see, and the code that the process ends with. */
@org.jspecify.annotations.NullMarked
package dev.lode.cli;
