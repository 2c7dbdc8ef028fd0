/** The calls of Java sources, as the compiler of the running JDK attributes them. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.java.calls;
