/** Reads what people leave in comments for later, and what code calls deprecated, out of the text of a file. */
@NullMarked
package dev.lode.miners.git.marks;

import org.jspecify.annotations.NullMarked;
