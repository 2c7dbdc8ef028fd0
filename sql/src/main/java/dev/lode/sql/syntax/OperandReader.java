package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.HashSet;
import java.util.Set;

/** Reads operands: literals and brackets, and what it leaves to others: CASE, intervals, names. */
final class OperandReader {
    private final Cursor cursor;
    private final QueryReader queries;
    private final ExpressionReader expressions;
    private final ElementReader elements;
    private final TypeReader types;
    private final CaseReader cases;
    private final IntervalReader intervals;
    private final OperatorReader operators;
    private final ReferenceReader references;

    OperandReader(
            Cursor cursor,
            QueryReader queries,
            ExpressionReader expressions,
            FunctionReader functions,
            TypeReader types) {
        this.cursor = cursor;
        this.queries = queries;
        this.expressions = expressions;
        this.elements = new ElementReader(cursor, expressions, functions);
        this.types = types;
        this.cases = new CaseReader(cursor, expressions);
        this.intervals = new IntervalReader(cursor, expressions, this);
        this.operators = new OperatorReader(cursor, expressions, functions, elements, types);
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
                elements.fields(use);
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
            elements.read(end, use);
        }
        cursor.exit();
    }

    /** The parameters {@code (a, b)} before an arrow are no columns behind it. */
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
            cases.read(use);
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
        if (word.equals("interval") && intervals.read(use)) {
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
            types.angle();
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
}
