package dev.lode.miners.jinja;

import dev.lode.miners.jinja.evaluation.Expression;
import dev.lode.miners.jinja.evaluation.Expression.Argument;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.source.Token;
import dev.lode.miners.jinja.value.Value;
import dev.lode.miners.jinja.value.Value.Sequence.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what operators stand between: literals, names, brackets, and what follows them: members, items, calls. */
final class OperandParser {

    private static final int LONGEST_NUMBER = 400;

    private final Cursor cursor;
    private final ExpressionParser expressions;

    OperandParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    Expression primary() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NAME -> name(cursor.next().text());
            case STRING -> new Expression.Literal(Value.of(string()));
            case INTEGER -> new Expression.Literal(integer(cursor.next().text()));
            case REAL ->
                new Expression.Literal(
                        new Value.Real(Double.parseDouble(cursor.next().text().replace("_", ""))));
            case OPERATOR -> bracket();
            case END -> throw cursor.unexpected("expected an expression");
        };
    }

    private static Expression name(String name) {
        return switch (name) {
            case "true", "True" -> new Expression.Literal(Value.of(true));
            case "false", "False" -> new Expression.Literal(Value.of(false));
            case "none", "None" -> new Expression.Literal(Value.None.NONE);
            default -> new Expression.Name(name);
        };
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        while (cursor.peek().kind() == Token.Kind.STRING) {
            text.append(cursor.next().text());
        }
        return text.toString();
    }

    private static Value integer(String digits) {
        String plain = digits.replace("_", "").toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST_NUMBER) {
            throw new Failure("JINJA_SYNTAX", "a number of more than " + LONGEST_NUMBER + " digits");
        }
        int radix = plain.startsWith("0x") ? 16 : plain.startsWith("0o") ? 8 : plain.startsWith("0b") ? 2 : 10;
        try {
            return new Value.Int(new BigInteger(radix == 10 ? plain : plain.substring(2), radix));
        } catch (NumberFormatException e) {
            throw new Failure("JINJA_SYNTAX", digits + " is no number");
        }
    }

    private Expression bracket() {
        if (cursor.skip("(")) {
            if (cursor.skip(")")) {
                return new Expression.Items(Kind.TUPLE, List.of());
            }
            Expression inner = expressions.tuple(true);
            cursor.expect(")");
            return inner;
        }
        if (cursor.skip("[")) {
            return list();
        }
        if (cursor.skip("{")) {
            return dict();
        }
        throw cursor.unexpected("expected an expression");
    }

    private Expression list() {
        List<Expression> items = new ArrayList<>();
        while (!cursor.skip("]")) {
            items.add(expressions.expression());
            if (!cursor.peek().is("]")) {
                cursor.expect(",");
            }
        }
        return new Expression.Items(Kind.LIST, List.copyOf(items));
    }

    private Expression dict() {
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!cursor.skip("}")) {
            keys.add(expressions.expression());
            cursor.expect(":");
            values.add(expressions.expression());
            if (!cursor.peek().is("}")) {
                cursor.expect(",");
            }
        }
        return new Expression.Pairs(List.copyOf(keys), List.copyOf(values));
    }

    /** @param members false where only calls may follow */
    Expression postfixed(Expression start, boolean members) {
        Expression value = start;
        while (true) {
            if (cursor.peek().is("(")) {
                int line = cursor.peek().line();
                value = new Expression.Call(value, arguments(), line);
            } else if (members && cursor.skip(".")) {
                value = member(value);
            } else if (members && cursor.skip("[")) {
                value = item(value);
            } else {
                return value;
            }
        }
    }

    private Expression member(Expression object) {
        Token token = cursor.next();
        return switch (token.kind()) {
            case NAME -> new Expression.Attribute(object, token.text());
            case INTEGER -> new Expression.Item(object, new Expression.Literal(integer(token.text())));
            case STRING, REAL, OPERATOR, END -> throw cursor.unexpected("expected a name behind the dot");
        };
    }

    private Expression item(Expression object) {
        List<Expression> keys = new ArrayList<>();
        do {
            Optional<Expression> from =
                    cursor.peek().is(":") ? Optional.empty() : Optional.of(expressions.expression());
            if (cursor.skip(":")) {
                Optional<Expression> to = bound();
                Optional<Expression> step = cursor.skip(":") ? bound() : Optional.empty();
                cursor.expect("]");
                return new Expression.Slice(object, from, to, step);
            }
            keys.add(from.orElseThrow());
        } while (cursor.skip(",") && !cursor.peek().is("]"));
        cursor.expect("]");
        return new Expression.Item(
                object, keys.size() == 1 ? keys.getFirst() : new Expression.Items(Kind.TUPLE, List.copyOf(keys)));
    }

    private Optional<Expression> bound() {
        boolean open = cursor.peek().is(":") || cursor.peek().is("]");
        return open ? Optional.empty() : Optional.of(expressions.expression());
    }

    /** From the opening to behind the closing parenthesis. */
    List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        cursor.expect("(");
        while (!cursor.skip(")")) {
            arguments.add(argument());
            if (!cursor.peek().is(")")) {
                cursor.expect(",");
            }
        }
        return List.copyOf(arguments);
    }

    private Argument argument() {
        if (cursor.skip("**")) {
            return new Argument("**", expressions.expression());
        }
        if (cursor.skip("*")) {
            return new Argument("*", expressions.expression());
        }
        if (cursor.peek().kind() == Token.Kind.NAME && cursor.peekBehind().is("=")) {
            String name = cursor.next().text();
            cursor.expect("=");
            return new Argument(name, expressions.expression());
        }
        return new Argument("", expressions.expression());
    }
}
