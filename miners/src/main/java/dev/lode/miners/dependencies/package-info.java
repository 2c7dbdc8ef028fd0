/** Miner of the libraries that build files state. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.dependencies;
