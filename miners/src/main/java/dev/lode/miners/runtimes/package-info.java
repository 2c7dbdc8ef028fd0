/** Miner of the runtimes and base images that a repository states. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.runtimes;
