/** How often and by how many people things change. */
@org.jspecify.annotations.NullMarked
package dev.lode.analyzers.churn;
