/** What analyzers of a repository's history share: its changes commit by commit, its people, and what a path lies in. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.history;
