/** What the variables in names of tables stand for: said in the settings, or stated by a file or a bundle. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.code.variables;
