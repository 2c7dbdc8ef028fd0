/** Miner of the SQL and the data frames that stand in Python, notebooks and Java. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.embedded;
