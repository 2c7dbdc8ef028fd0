package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads names in expressions: columns, and what only looks like one. */
final class ReferenceReader {
    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FunctionReader functions;
    private final OperatorReader operators;

    ReferenceReader(Cursor cursor, ExpressionReader expressions, FunctionReader functions, OperatorReader operators) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.functions = functions;
        this.operators = operators;
    }

    /** Names that are no columns: of arguments and of expressions.parameters(). */
    boolean named(Use use, String next) {
        if (next.equals("=>") || next.equals(":=")) {
            cursor.to(cursor.at() + 2);
            expressions.counted();
            return false;
        }
        if (next.equals("->") && cursor.kind(2) != Token.Kind.STRING && cursor.kind(2) != Token.Kind.NUMBER) {
            Set<String> names = new HashSet<>(expressions.parameters());
            names.add(cursor.word());
            expressions.parameters(names);
            cursor.to(cursor.at() + 2);
            expressions.counted();
            return false;
        }
        return chain(use);
    }

    boolean variable() {
        while (cursor.word(".", 1) && cursor.name(2)) {
            cursor.to(cursor.at() + 2);
        }
        return expressions.noise(1);
    }

    /** {@code $1}: a column by its place in a file. */
    boolean dollar(Use use) {
        int offset = cursor.offset();
        cursor.next();
        if (cursor.kind(0) == Token.Kind.NUMBER) {
            expressions.add(new Term.Reference(List.of("$" + cursor.raw()), use, offset, false));
            cursor.next();
            return true;
        }
        // a variable of the session
        return expressions.noise(cursor.name() ? 1 : 0);
    }

    /** A dotted name: a column, or a function when a bracket follows. */
    boolean chain(Use use) {
        int offset = cursor.offset();
        List<String> parts = new ArrayList<>(2);
        boolean made = cursor.kind(0) == Token.Kind.TEMPLATE;
        boolean whole = cursor.raw().startsWith("`");
        parts.add(cursor.takeName());
        while (cursor.is(".") && (cursor.name(1) || cursor.word("$", 1))) {
            cursor.next();
            made |= cursor.kind(0) == Token.Kind.TEMPLATE;
            parts.add(cursor.take("$") ? "$" + cursor.takeRaw() : cursor.takeName());
        }
        if (cursor.take("=>")) {
            // the name of an argument may be dotted
            expressions.counted();
            return false;
        }
        if (parts.getFirst().equals("values") && cursor.is("(") && cursor.name(1) && cursor.word(")", 2)) {
            // MySQL's name for what would have been inserted
            cursor.next();
            parts.add(cursor.takeName());
            cursor.next();
        } else if (cursor.is("(") && !(cursor.word("+", 1) && cursor.word(")", 2)) && !operators.phrase()) {
            functions.read(parts, use, offset);
            expressions.counted();
            return true;
        }
        if (cursor.is(".") && cursor.word("*", 1)) {
            parts.add(Term.Reference.ALL);
            expressions.add(new Term.Reference(parts, use, offset, made));
            return expressions.noise(2);
        }
        if (!expressions.parameters().contains(parts.getFirst())) {
            expressions.add(new Term.Reference(whole ? split(parts) : parts, use, offset, made));
        } else {
            expressions.counted();
        }
        return true;
    }

    /** Backquotes may enclose a whole dotted name. */
    private static List<String> split(List<String> parts) {
        return parts.size() == 1
                        && parts.getFirst().indexOf('.') > 0
                        && parts.getFirst().indexOf('{') < 0
                ? List.of(parts.getFirst().split("\\."))
                : parts;
    }
}
