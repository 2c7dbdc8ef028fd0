/** A Bolt server for tests, in a process of its own. */
@org.jspecify.annotations.NullMarked
package dev.lode.boltserver;
