package dev.lode.sql.syntax;

import dev.lode.sql.Token;

/** Finds the argument of a function that names a part of a date, and so is no column. */
final class DatePartReader {

    private final Cursor cursor;

    DatePartReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The token that names a part of a date: the first argument of most functions, the last of some; or -1. */
    int part(int end) {
        int last = end - 1;
        if (last > cursor.at() && cursor.wordAt(last).equals(")")) {
            // WEEK(MONDAY)
            last -= 3;
        }
        boolean named = cursor.kind(0) == Token.Kind.STRING || unit(cursor.at());
        if (named && cursor.word(",", 1) && cursor.kind(0) == Token.Kind.WORD && several(end)) {
            return cursor.at();
        }
        boolean behind = last > cursor.at() && cursor.wordAt(last - 1).equals(",") && unit(last);
        return behind && !named ? last : -1;
    }

    private boolean unit(int index) {
        return Names.UNITS.contains(cursor.wordAt(index));
    }

    /** True where INTERVAL does not say the unit, so that the first argument has to. */
    private boolean several(int end) {
        for (int i = cursor.at(); i < end; i++) {
            if (cursor.wordAt(i).equals("interval")) {
                return false;
            }
        }
        return true;
    }
}
