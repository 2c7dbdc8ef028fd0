/** Tests with input that somebody made to harm. */
package dev.lode.miners.hostile;
