package dev.lode.miners.jinja.value;

import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.rendering.Failure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators between values, as in Python. */
public final class Arithmetic {

    private static final int MOST_BITS = 20_000;
    private static final int MOST_ITEMS = 1_000_000;

    private Arithmetic() {}

    public static boolean isNumber(Value value) {
        return value instanceof Value.Int || value instanceof Value.Real || value instanceof Value.Bool;
    }

    /** Whether both are numbers that compare equal, so that 1, 1.0 and True are one key of a dict. */
    static boolean sameNumber(Value number, @Nullable Object other) {
        return other instanceof Value value && isNumber(value) && Comparison.compareNumbers(number, value) == 0;
    }

    static int hash(Value number) {
        return Double.hashCode(real(number) + 0.0);
    }

    public static double real(Value value) {
        return value instanceof Value.Real(double number)
                ? number
                : integer(value).doubleValue();
    }

    public static BigInteger integer(Value value) {
        return switch (value) {
            case Value.Int(BigInteger number) -> number;
            case Value.Bool(boolean bool) -> bool ? BigInteger.ONE : BigInteger.ZERO;
            default -> throw Failure.type("expected an int, not " + Representation.typeName(value));
        };
    }

    /** As an index or a count; what is larger than the largest is the largest. */
    public static int index(Value value) {
        BigInteger number = integer(value);
        if (number.bitLength() > 31) {
            return number.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
        return number.intValue();
    }

    public static Value signed(char sign, Value value) {
        if (Undefined.is(value)) {
            return value;
        }
        boolean minus = sign == '-';
        if (value instanceof Value.Real(double number)) {
            return new Value.Real(minus ? -number : number);
        }
        BigInteger number = integer(value);
        return new Value.Int(minus ? number.negate() : number);
    }

    public static Value apply(String operator, Value left, Value right) {
        if (operator.equals("%") && left instanceof Value.Text(String format)) {
            return Value.of(PercentFormat.format(format, right));
        }
        if (isNumber(left) && isNumber(right)) {
            boolean real = operator.equals("/") || left instanceof Value.Real || right instanceof Value.Real;
            boolean fraction = operator.equals("**") && !real && integer(right).signum() < 0;
            return real || fraction
                    ? new Value.Real(reals(operator, real(left), real(right)))
                    : new Value.Int(integers(operator, integer(left), integer(right)));
        }
        return switch (operator) {
            case "+" -> sum(left, right);
            case "-" -> difference(left, right);
            case "*" -> isNumber(left) ? repeated(right, left) : repeated(left, right);
            default -> throw unfit(operator, left, right);
        };
    }

    private static Failure unfit(String operator, Value left, Value right) {
        return Failure.type(Representation.typeName(left) + " " + operator + " " + Representation.typeName(right)
                + " means nothing");
    }

    private static Value sum(Value left, Value right) {
        if (left instanceof Value.Text(String one) && right instanceof Value.Text(String other)) {
            return Value.of(new BoundedText().append(one).append(other).toString());
        }
        if (left instanceof Value.Sequence(var kind, List<Value> one)
                && right instanceof Value.Sequence(var otherKind, List<Value> other)
                && kind == otherKind) {
            List<Value> items = new ArrayList<>(one);
            items.addAll(other);
            return new Value.Sequence(kind, items);
        }
        throw unfit("+", left, right);
    }

    private static Value difference(Value left, Value right) {
        if (left instanceof Value.Sequence one
                && right instanceof Value.Sequence other
                && one.kind() == Value.Sequence.Kind.SET) {
            return new Value.Sequence(
                    one.kind(),
                    new ArrayList<>(one.items().stream()
                            .filter(item -> !Comparison.contains(other, item))
                            .toList()));
        }
        throw unfit("-", left, right);
    }

    private static Value repeated(Value value, Value times) {
        int count = Math.max(0, index(times));
        if (value instanceof Value.Text(String text)) {
            return Value.of(new BoundedText().repeat(text, count).toString());
        }
        if (value instanceof Value.Sequence(var kind, List<Value> items)) {
            if ((long) items.size() * count > MOST_ITEMS) {
                throw new Budget.Spent("a list of more than " + MOST_ITEMS + " items");
            }
            List<Value> all = new ArrayList<>();
            for (int i = 0; i < count && !items.isEmpty(); i++) {
                all.addAll(items);
            }
            return new Value.Sequence(kind, all);
        }
        throw unfit("*", value, times);
    }

    private static double reals(String operator, double left, double right) {
        if (right == 0 && (operator.startsWith("/") || operator.equals("%"))) {
            throw new Failure("JINJA_NUMBER", "division by zero");
        }
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "//" -> Math.floor(left / right);
            case "%" -> remainder(left, right);
            case "**" -> Math.pow(left, right);
            default -> throw new IllegalStateException("no operator " + operator);
        };
    }

    /** It has the sign of the divisor. */
    private static double remainder(double left, double right) {
        double rest = left % right;
        if (rest == 0) {
            return Math.copySign(0.0, right);
        }
        return (rest < 0) == (right < 0) ? rest : rest + right;
    }

    private static BigInteger integers(String operator, BigInteger left, BigInteger right) {
        return switch (operator) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" ->
                bounded(left.bitLength() + (long) right.bitLength(), left).multiply(right);
            case "//" -> floored(left, right)[0];
            case "%" -> floored(left, right)[1];
            case "**" -> power(left, right);
            default -> throw new IllegalStateException("no operator " + operator);
        };
    }

    private static BigInteger power(BigInteger base, BigInteger exponent) {
        int times = index(new Value.Int(exponent));
        return bounded((long) base.bitLength() * times, base).pow(times);
    }

    private static BigInteger bounded(long bits, BigInteger number) {
        if (bits > MOST_BITS) {
            throw new Failure("JINJA_NUMBER", "a number of more than " + MOST_BITS + " bits");
        }
        return number;
    }

    /** Quotient and remainder, which has the sign of the divisor. */
    private static BigInteger[] floored(BigInteger left, BigInteger right) {
        if (right.signum() == 0) {
            throw new Failure("JINJA_NUMBER", "division by zero");
        }
        BigInteger[] parts = left.divideAndRemainder(right);
        if (parts[1].signum() != 0 && parts[1].signum() != right.signum()) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(right);
        }
        return parts;
    }
}
