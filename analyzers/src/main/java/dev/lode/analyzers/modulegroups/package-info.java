/** Which modules belong together by their imports. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.modulegroups;
