package dev.lode.sql.syntax;

import java.util.Set;

/** Reads CASE: what decides is a condition, what it gives a value. */
final class CaseReader {

    private final Cursor cursor;
    private final ExpressionReader expressions;

    CaseReader(Cursor cursor, ExpressionReader expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    void read(Use use) {
        cursor.next();
        expressions.counted();
        expressions.inCase(true);
        Set<String> outer = expressions.parameters();
        if (!cursor.enter()) {
            cursor.exit();
            expressions.inCase(false);
            return;
        }
        expressions.run(use.of(Use.CONDITION));
        while (cursor.is("when") || cursor.is("then") || cursor.is("else")) {
            boolean condition = cursor.is("when");
            cursor.next();
            expressions.run(condition ? use.of(Use.CONDITION) : use);
        }
        cursor.take("end");
        expressions.inCase(false);
        expressions.parameters(outer);
        cursor.exit();
    }
}
