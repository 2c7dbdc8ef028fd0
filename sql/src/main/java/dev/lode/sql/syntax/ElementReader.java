package dev.lode.sql.syntax;

import java.util.Set;

/** Reads the elements of lists and rows in brackets, and the fields of objects in braces. */
final class ElementReader {

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FunctionReader functions;

    ElementReader(Cursor cursor, ExpressionReader expressions, FunctionReader functions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.functions = functions;
    }

    /** Expressions up to a closing bracket. */
    void read(int end, Use use) {
        boolean deep = !cursor.enter();
        Set<String> outer = expressions.parameters();
        boolean comprehension = comprehension(end);
        while (!deep && cursor.at() < end) {
            if (cursor.is("for") && cursor.word("in", 2)) {
                cursor.to(cursor.at() + 3);
            } else if (comprehension && cursor.is("if")) {
                cursor.next();
            } else if (cursor.is(",") || cursor.is(":") || cursor.is("as")) {
                cursor.next();
                expressions.counted();
            } else {
                functions.argument(use, true);
            }
        }
        expressions.parameters(outer);
        cursor.leave(end);
        cursor.exit();
    }

    /** The name in DuckDB's {@code [f(x) for x in list if x > 1]} is no column. */
    private boolean comprehension(int end) {
        if (!cursor.prefixes() || !cursor.wordAt(end).equals("]")) {
            return false;
        }
        for (int i = cursor.at(); i < end; i++) {
            if (cursor.wordAt(i).equals("for") && cursor.wordAt(i + 2).equals("in")) {
                expressions.parameter(cursor.wordAt(i + 1));
                return true;
            }
        }
        return false;
    }

    /** {@code {'key': value}}. */
    void fields(Use use) {
        int end = cursor.close();
        cursor.next();
        while (cursor.at() < end) {
            if (cursor.word(":", 1)) {
                cursor.to(cursor.at() + 2);
            } else if (!cursor.take(",") && !cursor.take("as")) {
                functions.argument(use, true);
            }
        }
        cursor.leave(end);
    }
}
