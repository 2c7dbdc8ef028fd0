/** Repositories in: remote look-up, clone, and the tree of one commit, read from the object database. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.checkout;
