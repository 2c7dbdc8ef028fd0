package dev.lode.miners.jinja;

import dev.lode.miners.jinja.evaluation.Expression;
import dev.lode.miners.jinja.evaluation.Expression.Argument;
import dev.lode.miners.jinja.evaluation.Statement;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.source.Token;
import dev.lode.miners.jinja.value.Value.Sequence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads expressions by Jinja2's grammar, loosest operator first. */
final class ExpressionParser {

    private static final int DEEPEST = 60;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> NOT_A_TEST_ARGUMENT = Set.of("else", "or", "and", "if", "in", "not");

    private final Cursor cursor;
    private final OperandParser operands;
    private int depth;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
        this.operands = new OperandParser(cursor, this);
    }

    /** One expression, or several with commas between, which are a tuple. */
    Expression tuple(boolean choices) {
        return tuple(() -> choices ? expression() : or());
    }

    private Expression tuple(Supplier<Expression> item) {
        Expression first = item.get();
        if (!cursor.peek().is(",")) {
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (cursor.skip(",") && !endsTuple()) {
            items.add(item.get());
        }
        return new Expression.Items(Kind.TUPLE, List.copyOf(items));
    }

    private boolean endsTuple() {
        Token token = cursor.peek();
        return cursor.atEnd() || token.is(")") || token.is("=") || token.word("recursive") || token.word("if");
    }

    Expression expression() {
        if (++depth > DEEPEST) {
            throw new Failure("JINJA_DEPTH", "brackets nested deeper than " + DEEPEST);
        }
        try {
            Expression value = or();
            while (cursor.skipWord("if")) {
                Expression condition = or();
                value = new Expression.Choice(
                        condition, value, cursor.skipWord("else") ? Optional.of(expression()) : Optional.empty());
            }
            return value;
        } finally {
            depth--;
        }
    }

    private Expression or() {
        return logical(false, () -> logical(true, this::not));
    }

    private Expression logical(boolean and, Supplier<Expression> operand) {
        String word = and ? "and" : "or";
        Expression first = operand.get();
        if (!cursor.peek().word(word)) {
            return first;
        }
        List<Expression> chain = new ArrayList<>(List.of(first));
        while (cursor.skipWord(word)) {
            chain.add(operand.get());
        }
        return new Expression.Logical(and, List.copyOf(chain));
    }

    private Expression not() {
        int negations = 0;
        while (cursor.skipWord("not")) {
            negations++;
        }
        Expression value = comparison();
        for (int i = 0; i < Math.min(negations, 2 + negations % 2); i++) {
            value = new Expression.Not(value);
        }
        return value;
    }

    private Expression comparison() {
        Expression first = sum();
        List<Expression> chain = new ArrayList<>(List.of(first));
        List<String> operators = new ArrayList<>();
        for (Optional<String> found = comparator(); found.isPresent(); found = comparator()) {
            operators.add(found.get());
            chain.add(sum());
        }
        return operators.isEmpty() ? first : new Expression.Compared(List.copyOf(chain), List.copyOf(operators));
    }

    private Optional<String> comparator() {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.OPERATOR && COMPARISONS.contains(token.text())) {
            return Optional.of(cursor.next().text());
        }
        if (cursor.skipWord("in")) {
            return Optional.of("in");
        }
        if (token.word("not") && cursor.peekBehind().word("in")) {
            cursor.next();
            cursor.next();
            return Optional.of("not in");
        }
        return Optional.empty();
    }

    private Expression sum() {
        return chain(Set.of("+", "-"), this::joined);
    }

    private Expression joined() {
        Expression first = product();
        if (!cursor.peek().is("~")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (cursor.skip("~")) {
            parts.add(product());
        }
        return new Expression.Joined(List.copyOf(parts));
    }

    private Expression product() {
        return chain(Set.of("*", "/", "//", "%"), () -> chain(Set.of("**"), () -> unary(true)));
    }

    private Expression chain(Set<String> operators, Supplier<Expression> operand) {
        Expression value = operand.get();
        while (cursor.peek().kind() == Token.Kind.OPERATOR
                && operators.contains(cursor.peek().text())) {
            value = new Expression.Arithmetical(cursor.next().text(), value, operand.get());
        }
        return value;
    }

    private Expression unary(boolean filters) {
        StringBuilder signs = new StringBuilder();
        while (cursor.peek().is("-") || cursor.peek().is("+")) {
            signs.append(cursor.next().text());
        }
        if (signs.length() > DEEPEST) {
            throw new Failure("JINJA_DEPTH", "more than " + DEEPEST + " signs");
        }
        Expression value = operands.postfixed(operands.primary(), true);
        if (!signs.isEmpty()) {
            value = signed(signs, value);
        }
        return filters ? filtered(value) : value;
    }

    private static Expression signed(StringBuilder signs, Expression operand) {
        Expression value = operand;
        for (int i = signs.length() - 1; i >= 0; i--) {
            value = new Expression.Signed(signs.charAt(i), value);
        }
        return value;
    }

    private Expression filtered(Expression input) {
        Expression value = input;
        while (true) {
            if (cursor.skip("|")) {
                Statement.Filter filter = filter();
                value = new Expression.Filtered(value, filter.name(), filter.arguments());
            } else if (cursor.skipWord("is")) {
                value = test(value);
            } else if (cursor.peek().is("(")) {
                value = operands.postfixed(value, false);
            } else {
                return value;
            }
        }
    }

    /** The name of a filter and its arguments, behind the bar. */
    Statement.Filter filter() {
        String name = dotted();
        return new Statement.Filter(name, cursor.peek().is("(") ? operands.arguments() : List.of());
    }

    private String dotted() {
        StringBuilder name = new StringBuilder(cursor.name());
        while (cursor.skip(".")) {
            name.append('.').append(cursor.name());
        }
        return name.toString();
    }

    private Expression test(Expression input) {
        boolean negated = cursor.skipWord("not");
        String name = dotted();
        List<Argument> arguments = List.of();
        if (cursor.peek().is("(")) {
            arguments = operands.arguments();
        } else if (startsTestArgument()) {
            arguments = List.of(new Argument("", operands.postfixed(operands.primary(), true)));
        }
        Expression tested = new Expression.Tested(input, name, arguments);
        return negated ? new Expression.Not(tested) : tested;
    }

    private boolean startsTestArgument() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NAME ->
                !NOT_A_TEST_ARGUMENT.contains(token.text()) && !token.text().equals("is");
            case STRING, INTEGER, REAL -> true;
            case OPERATOR -> token.is("[") || token.is("{");
            case END -> false;
        };
    }
}
