@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.runtimes;
