/** Miner of the sections of Markdown. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.markdown;
