package dev.lode.miners.jinja.value;

import dev.lode.miners.jinja.rendering.Failure;
import java.math.BigInteger;
import java.util.List;
import java.util.SequencedMap;

/** Truth, equality and order of values, as in Python. */
public final class Comparison {

    /** How much one comparison may look at: lists that hold each other have no end. */
    private static final int MOST = 1_000_000;

    private static final int DEEPEST = 40;

    private int looked;

    private Comparison() {}

    public static boolean truth(Value value) {
        return switch (value) {
            case Value.None none -> false;
            case Value.Bool(boolean bool) -> bool;
            case Value.Int(BigInteger number) -> number.signum() != 0;
            case Value.Real(double number) -> number != 0;
            case Value.Text(String text) -> !text.isEmpty();
            case Value.Sequence sequence -> !sequence.items().isEmpty();
            case Value.Dict dict -> !dict.entries().isEmpty();
            case Undefined undefined -> false;
            case Callable callable -> true;
            case Structure structure ->
                structure.items().map(items -> !items.isEmpty()).orElse(true);
        };
    }

    public static boolean holds(String operator, Value left, Value right) {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "in" -> contains(right, left);
            case "not in" -> !contains(right, left);
            case "<" -> order(left, right) < 0;
            case "<=" -> order(left, right) <= 0;
            case ">" -> order(left, right) > 0;
            case ">=" -> order(left, right) >= 0;
            default -> throw new IllegalStateException("no comparison " + operator);
        };
    }

    public static boolean equal(Value left, Value right) {
        return new Comparison().same(left, right, 0);
    }

    private void look(int depth) {
        if (++looked > MOST || depth > DEEPEST) {
            throw new Failure("JINJA_DEPTH", "a comparison of too much");
        }
    }

    private boolean same(Value left, Value right, int depth) {
        look(depth);
        if (Arithmetic.isNumber(left) && Arithmetic.isNumber(right)) {
            return compareNumbers(left, right) == 0;
        }
        if (left instanceof Value.Sequence one && right instanceof Value.Sequence other) {
            return one.kind() == other.kind() && sameItems(one, other, depth);
        }
        if (left instanceof Value.Dict(var one) && right instanceof Value.Dict(var other)) {
            return sameEntries(one, other, depth);
        }
        if (left instanceof Undefined && right instanceof Undefined) {
            return true;
        }
        if (left instanceof Value.Sequence || left instanceof Value.Dict) {
            return false;
        }
        return left.equals(right);
    }

    private boolean sameItems(Value.Sequence one, Value.Sequence other, int depth) {
        List<Value> left = one.items();
        List<Value> right = other.items();
        if (left.size() != right.size()) {
            return false;
        }
        boolean set = one.kind() == Value.Sequence.Kind.SET;
        for (int i = 0; i < left.size(); i++) {
            Value item = left.get(i);
            boolean found = set
                    ? right.stream().anyMatch(it -> same(item, it, depth + 1))
                    : same(item, right.get(i), depth + 1);
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private boolean sameEntries(SequencedMap<Value, Value> one, SequencedMap<Value, Value> other, int depth) {
        if (one.size() != other.size()) {
            return false;
        }
        for (var entry : one.entrySet()) {
            Value there = other.get(entry.getKey());
            if (there == null || !same(entry.getValue(), there, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Negative, zero or positive. */
    public static int order(Value left, Value right) {
        return new Comparison().compare(left, right, 0);
    }

    private int compare(Value left, Value right, int depth) {
        look(depth);
        if (Arithmetic.isNumber(left) && Arithmetic.isNumber(right)) {
            return compareNumbers(left, right);
        }
        if (left instanceof Value.Text(String one) && right instanceof Value.Text(String other)) {
            return one.compareTo(other);
        }
        if (left instanceof Value.Sequence(var kind, List<Value> one)
                && right instanceof Value.Sequence(var otherKind, List<Value> other)
                && kind == otherKind
                && kind != Value.Sequence.Kind.SET) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                if (!same(one.get(i), other.get(i), depth + 1)) {
                    return compare(one.get(i), other.get(i), depth + 1);
                }
            }
            return Integer.compare(one.size(), other.size());
        }
        throw Failure.type(Representation.typeName(left) + " and " + Representation.typeName(right) + " have no order");
    }

    static int compareNumbers(Value left, Value right) {
        if (left instanceof Value.Real || right instanceof Value.Real) {
            double one = Arithmetic.real(left);
            double other = Arithmetic.real(right);
            return one == other ? 0 : Double.compare(one, other);
        }
        return Arithmetic.integer(left).compareTo(Arithmetic.integer(right));
    }

    public static boolean contains(Value container, Value item) {
        return switch (container) {
            case Value.Text(String text) -> text.contains(Representation.asText(item));
            case Value.Dict(var entries) -> entries.containsKey(key(item));
            case Undefined undefined -> false;
            default -> {
                Comparison comparison = new Comparison();
                yield Items.of(container).stream().anyMatch(it -> comparison.same(it, item, 0));
            }
        };
    }

    /** The value, if it can be the key of a dict. */
    public static Value key(Value value) {
        return key(value, 0);
    }

    private static Value key(Value value, int depth) {
        switch (value) {
            case Value.Sequence(var kind, List<Value> items) -> {
                if (kind != Value.Sequence.Kind.TUPLE || depth > 2 || items.size() > 100) {
                    throw Failure.type(Representation.typeName(value) + " is no key");
                }
                items.forEach(item -> key(item, depth + 1));
            }
            case Value.Dict dict -> throw Failure.type("a dict is no key");
            default -> {
                // all others stay what they are
            }
        }
        return value;
    }
}
