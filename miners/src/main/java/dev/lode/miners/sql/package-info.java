/** Miner of plain SQL files. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.sql;
