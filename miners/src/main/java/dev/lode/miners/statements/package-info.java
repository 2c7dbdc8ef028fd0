/**
 * What SQL text says of tables, for every miner that meets SQL: statements, their kinds, the tables they read and
 * write. Knows no plugin and emits no facts.
 */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.statements;
