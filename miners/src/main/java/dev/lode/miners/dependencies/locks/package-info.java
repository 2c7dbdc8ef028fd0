/** Miner of the versions that lock files pin. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.dependencies.locks;
