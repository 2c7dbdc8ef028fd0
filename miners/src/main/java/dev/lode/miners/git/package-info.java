/** The git miner: commits, people, and what each commit changed, as git log tells it. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.git;
