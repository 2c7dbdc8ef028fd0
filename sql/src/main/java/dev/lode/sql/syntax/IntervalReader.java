package dev.lode.sql.syntax;

import dev.lode.sql.Token;

/** Reads {@code INTERVAL 3 DAYS}: its value is an operand, its units are no columns. */
final class IntervalReader {

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final OperandReader operands;

    IntervalReader(Cursor cursor, ExpressionReader expressions, OperandReader operands) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.operands = operands;
    }

    /** True where a value follows, which is read; else INTERVAL is a name. */
    boolean read(Use use) {
        Token.Kind kind = cursor.kind(1);
        boolean value = kind == Token.Kind.STRING
                || kind == Token.Kind.NUMBER
                || cursor.word("(", 1)
                || cursor.word("-", 1)
                || cursor.name(1) && (Names.UNITS.contains(cursor.word(2)) || cursor.word(".", 2));
        if (!value) {
            return false;
        }
        cursor.next();
        expressions.counted();
        cursor.take("-");
        if (cursor.is("interval")) {
            return true;
        }
        operands.read(use);
        while (cursor.in(Names.UNITS) || Names.UNITS.contains(cursor.word(1)) && intervalGoesOn()) {
            cursor.next();
            if (cursor.is("(")) {
                cursor.pass();
            }
        }
        return true;
    }

    private boolean intervalGoesOn() {
        return cursor.is("to") || cursor.kind(0) == Token.Kind.NUMBER || cursor.kind(0) == Token.Kind.STRING;
    }
}
