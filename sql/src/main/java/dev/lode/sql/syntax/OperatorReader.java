package dev.lode.sql.syntax;

import dev.lode.sql.Token;

/** Reads what follows an operand: operators, casts, indexes, paths, fields. */
final class OperatorReader {
    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FunctionReader functions;
    private final ElementReader elements;
    private final TypeReader types;

    OperatorReader(
            Cursor cursor,
            ExpressionReader expressions,
            FunctionReader functions,
            ElementReader elements,
            TypeReader types) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.functions = functions;
        this.elements = elements;
        this.types = types;
    }

    /** What follows an operand: true where it leaves one that is complete. Stays where nothing of it continues. */
    boolean read(Use use) {
        if (cursor.is("@")) {
            // a part of PostgreSQL's <@ and @>
            cursor.next();
            expressions.counted();
            return false;
        }
        if (cursor.kind(0) == Token.Kind.WORD) {
            return wordOperator();
        }
        if (cursor.kind(0) == Token.Kind.TEMPLATE) {
            return expressions.noise(1);
        }
        if (cursor.kind(0) != Token.Kind.SYMBOL) {
            return true;
        }
        switch (cursor.word()) {
            case ",", ")", "]", "}", ";", "=>", "|>", "" -> {
                return true;
            }
            case "::" -> {
                cursor.next();
                types.read();
                return expressions.noise(0);
            }
            case "[" -> {
                brackets(use);
                return expressions.noise(0);
            }
            case "." -> {
                cursor.next();
                return field();
            }
            case ":" -> {
                return path(use);
            }
            case "(" -> {
                return call(use);
            }
            default -> {}
        }
        cursor.next();
        expressions.counted();
        return false;
    }

    /** A part of what stands before. */
    private boolean field() {
        expressions.counted();
        if (cursor.name() || cursor.kind(0) == Token.Kind.NUMBER || cursor.is("*")) {
            cursor.next();
        }
        return true;
    }

    /** {@code value:path.of.keys}. */
    private boolean path(Use use) {
        if (!(cursor.name(1) || cursor.word("[", 1))) {
            cursor.next();
            expressions.counted();
            return false;
        }
        cursor.next();
        if (cursor.name()) {
            cursor.next();
        } else {
            brackets(use);
        }
        expressions.counted();
        return true;
    }

    private boolean call(Use use) {
        if (cursor.word("+", 1) && cursor.word(")", 2)) {
            // Oracle marks the optional side of a join
            return expressions.noise(3);
        }
        if (phrase()) {
            cursor.pass();
            return true;
        }
        functions.arguments(use);
        return expressions.noise(0);
    }

    /** Teradata says in brackets how a column is shown. */
    boolean phrase() {
        return cursor.kind(2) == Token.Kind.STRING && (cursor.word("title", 1) || cursor.word("format", 1));
    }

    void brackets(Use use) {
        int end = cursor.close();
        cursor.next();
        elements.read(end, use);
    }

    private boolean wordOperator() {
        String word = cursor.word();
        if (!Names.OPERATORS.contains(word)) {
            return true;
        }
        expressions.counted();
        cursor.next();
        switch (word) {
            case "is" -> {
                return is();
            }
            case "collate" -> {
                if (cursor.more()) {
                    cursor.next();
                }
                return true;
            }
            case "isnull", "notnull" -> {
                return true;
            }
            case "at" -> {
                if (!cursor.take("time", "zone") && !cursor.take("local")) {
                    cursor.to(cursor.at() - 1);
                }
                return cursor.word().equals("at");
            }
            case "not" -> cursor.takeAll(Names.NEGATED);
            case "similar" -> cursor.take("to");
            case "operator" -> cursor.pass();
            default -> {}
        }
        return false;
    }

    private boolean is() {
        cursor.take("not");
        if (cursor.take("distinct", "from")) {
            return false;
        }
        if (cursor.kind(0) == Token.Kind.WORD
                && !Names.CASE_ENDS.contains(cursor.word())
                && !Names.ENDS.contains(cursor.word())) {
            if (cursor.take("json")) {
                cursor.takeAll(Names.JSON_KINDS);
            } else {
                cursor.next();
            }
        }
        return true;
    }
}
