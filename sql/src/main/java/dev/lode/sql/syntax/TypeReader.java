package dev.lode.sql.syntax;

import java.util.Set;

/** Steps over types: a name, its parameters, and words that belong to it. */
final class TypeReader {

    private static final Set<String> TYPE_WORDS = Set.of("precision", "varying", "unsigned", "signed", "zone", "raw");

    private static final Set<String> NESTED_TYPES = Set.of("array", "struct", "map", "row", "object", "table");

    private final Cursor cursor;

    TypeReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The type behind {@code ::}. */
    void read() {
        boolean nested = NESTED_TYPES.contains(cursor.word());
        if (cursor.name()) {
            cursor.next();
        }
        while (cursor.is(".") && cursor.name(1)) {
            cursor.to(cursor.at() + 2);
        }
        if (nested) {
            angle();
        }
        boolean more = true;
        while (more) {
            if (cursor.is("(") || cursor.is("[")) {
                cursor.pass();
            } else if (cursor.in(TYPE_WORDS)) {
                cursor.next();
            } else if ((cursor.is("with") || cursor.is("without")) && cursor.word("time", 1)) {
                cursor.to(cursor.at() + 3);
            } else {
                more = false;
            }
        }
    }

    /** {@code <STRING, INT64>}. */
    void angle() {
        if (!cursor.is("<")) {
            return;
        }
        int open = 0;
        do {
            open += cursor.is("<") ? 1 : cursor.is(">") ? -1 : 0;
            cursor.next();
        } while (open > 0 && cursor.more());
    }
}
