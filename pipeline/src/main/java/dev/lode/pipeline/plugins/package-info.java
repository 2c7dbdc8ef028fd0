/** Which plugins exist, which run on a repository, in what order, and what happens when one fails. */
@org.jspecify.annotations.NullMarked
package dev.lode.pipeline.plugins;
