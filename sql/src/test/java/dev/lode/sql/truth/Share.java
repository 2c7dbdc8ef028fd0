package dev.lode.sql.truth;

import java.util.Locale;

/** So many of so many. */
record Share(long part, long whole) {

    double percent() {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f %% (%d of %d)", percent(), part, whole);
    }
}
