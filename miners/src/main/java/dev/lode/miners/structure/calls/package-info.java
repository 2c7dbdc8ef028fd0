/**
 * What the calls of TypeScript and JavaScript lead to. Trees of all files are held as copies; a call is followed from
 * its callee to a definition by the scopes of its file, its imports, and what is declared of, or given to, what it is
 * called on. What is not known stays unknown: a name alone leads nowhere.
 */
@NullMarked
package dev.lode.miners.structure.calls;

import org.jspecify.annotations.NullMarked;
