/** What a person may set, and where each value comes from. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.settings;
