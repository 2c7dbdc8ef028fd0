/** Miner of dbt projects, from their files alone: nothing is compiled and no warehouse is asked. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.dbt;
