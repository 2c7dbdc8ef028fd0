/** What the miners of programming languages share: how definitions and imports become facts, and tree-sitter. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.code;
