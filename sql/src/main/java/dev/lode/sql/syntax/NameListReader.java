package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads names in brackets. */
final class NameListReader {

    /** Words that begin no column among the columns of a table. */
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "primary", "foreign", "unique", "check", "key", "index", "exclude", "like");

    private final Cursor cursor;

    NameListReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The names of columns, perhaps with types; where no bracket is, none. */
    List<String> columns() {
        List<String> names = new ArrayList<>();
        if (!cursor.is("(")) {
            return names;
        }
        int end = cursor.close();
        cursor.next();
        while (cursor.at() < end) {
            if (cursor.name()) {
                boolean column = !cursor.in(CONSTRAINTS) || cursor.word(",", 1) || cursor.at() + 1 == end;
                String name = last();
                if (column) {
                    names.add(name);
                }
                entry(end);
            } else {
                cursor.next();
            }
        }
        cursor.leave(end);
        return names;
    }

    /** All names in the brackets here, without what qualifies them. */
    List<String> all() {
        List<String> names = new ArrayList<>();
        int end = cursor.close();
        cursor.next();
        while (cursor.at() < end) {
            if (cursor.name()) {
                names.add(last());
            } else {
                cursor.next();
            }
        }
        cursor.leave(end);
        return names;
    }

    /** The last part of the dotted name here. */
    String last() {
        String name = cursor.takeName();
        while (cursor.is(".") && cursor.name(1)) {
            cursor.next();
            name = cursor.takeName();
        }
        return name;
    }

    /** True for a word that begins no column. */
    static boolean constrains(String word) {
        return CONSTRAINTS.contains(word);
    }

    /** What stands behind the name of a column: a type, a default or a comment. */
    void entry(int end) {
        while (cursor.at() < end && !cursor.is(",")) {
            if (cursor.is("(")) {
                cursor.pass();
            } else {
                cursor.next();
            }
        }
    }
}
