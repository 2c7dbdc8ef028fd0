/** Tells comments and strings from code, in any language and without parsing it. */
@NullMarked
package dev.lode.miners.code.comments;

import org.jspecify.annotations.NullMarked;
