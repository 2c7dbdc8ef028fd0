/** Where rare names are written, so that what nothing names can be told. */
@NullMarked
package dev.lode.miners.mentions;

import org.jspecify.annotations.NullMarked;
