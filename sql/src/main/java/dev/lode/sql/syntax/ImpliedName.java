package dev.lode.sql.syntax;

import java.util.Set;

/** The name that PostgreSQL and its kin give to a column that has none. */
final class ImpliedName {

    private static final Set<String> BEHIND = Set.of("::", "over", "filter", "within", "[");

    private static final String NOTHING = "?column?";

    private ImpliedName() {}

    /** Of the tokens from one index to before another; {@code ?column?} where they imply none. */
    static String of(Cursor cursor, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && cursor.wordAt(first).equals("(") && cursor.closeOf(first) == end - 1) {
            first++;
            end--;
        }
        if (cursor.wordAt(first).equals("case")) {
            return "case";
        }
        String name = "";
        int i = cursor.wordAt(first).equals("(") ? field(cursor, first, end) : first;
        while (i < end && cursor.words().name(i)) {
            name = cursor.words().canonical(i);
            i++;
            if (!cursor.wordAt(i).equals(".")) {
                break;
            }
            i++;
        }
        if (i < end && cursor.wordAt(i).equals("(") && !name.isEmpty()) {
            int close = cursor.closeOf(i);
            name = Names.CASTS.contains(name) ? cast(cursor, i + 1, close) : name;
            i = close + 1;
        }
        return i >= end || BEHIND.contains(cursor.wordAt(i)) && single(cursor, i, end) ? name : NOTHING;
    }

    /** The index of a field behind brackets: {@code (a).b}; else that of the brackets. */
    private static int field(Cursor cursor, int from, int end) {
        int close = cursor.closeOf(from);
        return close + 2 < end && cursor.wordAt(close + 1).equals(".") ? close + 2 : from;
    }

    private static String cast(Cursor cursor, int from, int to) {
        int as = to - 1;
        while (as > from && !cursor.wordAt(as).equals("as")) {
            as--;
        }
        String value = as > from ? of(cursor, from, as) : NOTHING;
        return value.equals(NOTHING) && as + 1 < to ? cursor.wordAt(as + 1) : value;
    }

    /** True where no operator follows. */
    private static boolean single(Cursor cursor, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (cursor.wordAt(i)) {
                case "+", "-", "*", "/", "||", "=", "<", ">", "<=", ">=", "and", "or", "->", "->>" -> {
                    return false;
                }
                case "(" -> i = cursor.closeOf(i);
                default -> {}
            }
        }
        return true;
    }
}
