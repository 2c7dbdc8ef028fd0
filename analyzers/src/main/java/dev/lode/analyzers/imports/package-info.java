/** What an import means: a module here, a module of another repository, or a library. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.imports;
