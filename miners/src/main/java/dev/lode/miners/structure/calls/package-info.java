/**
 * What the calls of TypeScript and JavaScript lead to. Trees of all files are held as compact copies; a call is followed
 * from its callee to a definition by the scopes of its file, its imports, and what is declared of, or given to, what it
 * is called on. Each step is looked up when it is asked for, once, and bounded in depth and number.
 *
 * <p>Followed are: names in the scopes that they are seen in; imports and {@code require}, by relative paths,
 * {@code tsconfig.json} and packages of the repository, through index files and what is exported again; {@code this} and
 * {@code super} over classes, interfaces and object literals; what {@code new} makes; declared types of parameters,
 * fields, variables and results, with type parameters; results of functions by their {@code return}; elements of arrays,
 * maps and promises, and what a callback is handed; members that are assigned to functions. A component of JSX is a
 * call, for it is what its framework calls; its name is written in angle brackets.
 *
 * <p>Not followed are: what assignments to variables and properties bring later, what a condition narrows a type to,
 * conditional and mapped types, mixins, prototypes that are assigned, single-file components, and whatever only a library
 * declares. Such a call is told as unknown: a name alone leads nowhere.
 */
@NullMarked
package dev.lode.miners.structure.calls;

import org.jspecify.annotations.NullMarked;
