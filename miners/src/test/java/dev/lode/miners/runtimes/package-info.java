@org.jspecify.annotations.NullMarked
package dev.lode.miners.runtimes;
