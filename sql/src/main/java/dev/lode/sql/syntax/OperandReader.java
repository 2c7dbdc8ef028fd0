package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.HashSet;
import java.util.Set;

/** Reads operands: literals, brackets, CASE, intervals, and the names that it leaves to another reader. */
final class OperandReader {
    private final Cursor cursor;
    private final QueryReader queries;
    private final ExpressionReader expressions;
    private final FunctionReader functions;
    private final OperatorReader operators;
    private final ReferenceReader references;

    OperandReader(Cursor cursor, QueryReader queries, ExpressionReader expressions, FunctionReader functions) {
        this.cursor = cursor;
        this.queries = queries;
        this.expressions = expressions;
        this.functions = functions;
        this.operators = new OperatorReader(cursor, expressions, functions);
        this.references = new ReferenceReader(cursor, expressions, functions, operators);
    }

    /** The operators that may follow. */
    OperatorReader operators() {
        return operators;
    }

    /** What begins an operand: true where it is complete. Stays where none begins. */
    boolean read(Use use) {
        return switch (cursor.kind(0)) {
            case NUMBER, STRING, BODY -> literal();
            case QUOTED, TEMPLATE -> references.chain(use);
            case SYMBOL -> symbol(use);
            case WORD -> word(use);
        };
    }

    /** All columns as an argument; elsewhere a part of an operator, such as PostgreSQL's {@code ~*}. */
    private boolean star() {
        String next = cursor.word(1);
        boolean symbol = cursor.kind(1) == Token.Kind.SYMBOL && ",)]".contains(next);
        boolean operand = symbol || Names.ENDS.contains(next);
        expressions.noise(1);
        return operand;
    }

    private boolean literal() {
        while (cursor.kind(0) == Token.Kind.STRING && cursor.kind(1) == Token.Kind.STRING) {
            cursor.next();
        }
        return expressions.noise(1);
    }

    private boolean symbol(Use use) {
        switch (cursor.word()) {
            case "(" -> {
                if (cursor.close() >= cursor.size()) {
                    cursor.skip();
                    return false;
                }
                bracket(use);
                return true;
            }
            case "[" -> {
                operators.brackets(use);
                return expressions.noise(0);
            }
            case "{" -> {
                functions.fields(use);
                return expressions.noise(0);
            }
            case "*" -> {
                return star();
            }
            case "?" -> {
                return expressions.noise(1);
            }
            case ":" -> {
                return expressions.noise(cursor.name(1) || cursor.kind(1) == Token.Kind.NUMBER ? 2 : 1);
            }
            case "$" -> {
                return references.dollar(use);
            }
            case ",", ")", "]", "}", ";", "=>", "|>" -> {
                return false;
            }
            case "%" -> {
                return placeholder();
            }
            default -> {
                cursor.next();
                expressions.counted();
                return false;
            }
        }
    }

    /** {@code %s} and {@code %(name)s}, which a program fills in. */
    private boolean placeholder() {
        cursor.next();
        if (cursor.is("(")) {
            cursor.pass();
        }
        return cursor.name() ? expressions.noise(1) : expressions.noise(0);
    }

    private void bracket(Use use) {
        int end = cursor.close();
        if (lambda(end)) {
            cursor.to(end);
            cursor.next();
            cursor.next();
            expressions.run(use);
            return;
        }
        if (!cursor.enter()) {
            cursor.leave(end);
        } else if (queries.begins(cursor.at() + 1)) {
            expressions.nested(use);
        } else {
            cursor.next();
            functions.elements(end, use);
        }
        cursor.exit();
    }

    /** The expressions.parameters() {@code (a, b)} before an arrow are no columns behind it. */
    private boolean lambda(int end) {
        if (!cursor.wordAt(end + 1).equals("->") || end - cursor.at() > 12) {
            return false;
        }
        Set<String> names = new HashSet<>(expressions.parameters());
        for (int i = cursor.at() + 1; i < end; i++) {
            names.add(cursor.wordAt(i));
        }
        expressions.parameters(names);
        return true;
    }

    private boolean word(Use use) {
        String word = cursor.word();
        String next = cursor.word(1);
        if (next.equals("(") && (!Names.ENDS.contains(word) || word.equals("like")) && !Names.PREFIXES.contains(word)) {
            return references.chain(use);
        }
        if (word.equals("@")) {
            expressions.noise(1);
            return false;
        }
        if (word.equals("lambda") && cursor.name(1)) {
            lambda();
            return false;
        }
        if (word.startsWith("@")) {
            return references.variable();
        }
        if (next.equals(".")) {
            return references.chain(use);
        }
        if (word.equals("case") && !next.equals(",")) {
            caseOf(use);
            return true;
        }
        if (expressions.inCase() && Names.CASE_ENDS.contains(word)
                || Names.ENDS.contains(word)
                || word.equals("order") && next.equals("by")
                || word.equals("group") && next.equals("by")) {
            return false;
        }
        return plainWord(use, word, next);
    }

    /** DuckDB's {@code lambda x, y: x + y}. */
    private void lambda() {
        cursor.next();
        while (cursor.name()) {
            expressions.parameter(cursor.takeName());
            cursor.take(",");
        }
        cursor.take(":");
        expressions.counted();
    }

    private boolean plainWord(Use use, String word, String next) {
        if (cursor.kind(1) == Token.Kind.STRING && Names.LITERAL_TYPES.contains(word)) {
            return expressions.noise(2);
        }
        if (word.equals("interval") && interval(use)) {
            return true;
        }
        if (Names.PREFIXES.contains(word) && operandFollows()) {
            return prefix(use, word);
        }
        if (word.equals("sql") && next.equals("%")) {
            // Oracle's SQL%ROWCOUNT
            return expressions.noise(3);
        }
        if (Names.CONSTANTS.contains(word)) {
            return expressions.noise(1);
        }
        if (word.equals("array") && (next.equals("[") || next.equals("<"))
                || word.equals("struct") && next.equals("<")
                || word.equals("map") && next.equals("{")) {
            cursor.next();
            functions.angle();
            expressions.counted();
            return false;
        }
        return references.named(use, next);
    }

    private boolean prefix(Use use, String word) {
        cursor.next();
        expressions.counted();
        if (word.equals("exists") && cursor.is("(")) {
            int before = expressions.mark();
            bracket(use.of(Use.CONDITION));
            expressions.existence(before);
            return true;
        }
        return false;
    }

    private boolean operandFollows() {
        Token.Kind kind = cursor.kind(1);
        return kind != Token.Kind.SYMBOL && !Names.ENDS.contains(cursor.word(1))
                || "([-+{:@?".contains(cursor.word(1)) && !cursor.word(1).isEmpty();
    }

    private boolean interval(Use use) {
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
        read(use);
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

    private void caseOf(Use use) {
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
