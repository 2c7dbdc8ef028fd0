/** What the miners of programming languages share: how definitions, imports and statements become facts, and tree-sitter. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.code;
