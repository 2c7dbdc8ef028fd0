/** The files miner: the tree of the commit, and what kind of thing each file is. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.files;
