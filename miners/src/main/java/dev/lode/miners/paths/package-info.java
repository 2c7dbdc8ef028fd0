/** By which rules names in imports stand for paths of a repository. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.paths;
