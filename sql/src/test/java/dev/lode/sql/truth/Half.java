package dev.lode.sql.truth;

import java.util.Locale;

/** The part of a corpus that may be looked at, and the part that only measures. */
enum Half {
    OPEN,
    HELD;

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
