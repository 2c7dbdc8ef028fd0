/** How long code has stood unchanged. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.age;
