/**
 * Definitions and imports of the languages that are read by a query each. A language is an entry in
 * {@link dev.lode.miners.structure.Language} and a query, a resource beside this package named {@code LANGUAGE.scm}.
 *
 * <p>What the captures of a query mean:
 *
 * <table>
 *   <caption>Captures</caption>
 *   <tr><td>{@code @definition.KIND}<td>a definition of that kind; its name is {@code @name} in the same match, several
 *       of which are joined by dots. What stands within a type or function is named after it
 *   <tr><td>{@code @scope}<td>what stands within is named after its {@code @name}, but it is no definition
 *   <tr><td>{@code @module}<td>states the package or namespace {@code @name} of the file
 *   <tr><td>{@code @anonymous}<td>a function without a name: its parameters are not those of the function around it
 *   <tr><td>{@code @parameter}<td>a parameter of the innermost function around it
 *   <tr><td>{@code @default}<td>what stands in the last parameter from here on is its default
 *   <tr><td>{@code @returns}<td>the declared type of the result of the innermost function around it
 *   <tr><td>{@code @declared.type}<td>the declared type of the variable that the same match defines
 *   <tr><td>{@code @base}<td>a type that the innermost type around it derives from
 *   <tr><td>{@code @branch}<td>counts for the complexity of the innermost named function around it
 *   <tr><td>{@code @decorator}<td>belongs to the definition that it stands in or before
 *   <tr><td>{@code @documentation}<td>a comment that documents the definition that it stands directly before
 *   <tr><td>{@code @import}<td>a statement that imports {@code @import.name} from {@code @import.source}
 *       ({@code @import.relative} where that is relative to the file without saying so), its default
 *       ({@code @import.default} holds what that is bound to) or all of it ({@code @import.all}), and binds it to
 *       {@code @import.alias}, or to {@code @import.binds} where that is the name itself. What is captured within a statement belongs to it, in the same match or not; without a
 *       source it imports what stands after its first word
 *   <tr><td>{@code @error}<td>could not be parsed; no definition within it is told
 * </table>
 *
 * <p>A pattern should not hold a node open while another of its kind may begin in it, as a binary expression with its
 * operator does: the patterns that are open at once are bounded, and a file that needs more is not read.
 *
 * <p>Where two patterns capture one node, or give one name to two definitions, the pattern that comes first counts.
 */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.structure;
