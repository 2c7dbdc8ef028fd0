package dev.lode.spi;

import dev.lode.ontology.PropertyType;
import java.util.List;

/** The value of a property. An unknown value is no value: leave the property out. */
public sealed interface Value extends Comparable<Value> {

    /** The plain Java value: String, Long, Double, Boolean or a List of one of these. */
    Object plain();

    record Text(String plain) implements Value {}

    record Whole(Long plain) implements Value {}

    record Decimal(Double plain) implements Value {
        public Decimal {
            if (!Double.isFinite(plain)) {
                throw new IllegalArgumentException("not finite: " + plain);
            }
            // One bit pattern for zero, so that equal values have equal bytes.
            plain = plain == 0.0 ? 0.0 : plain;
        }
    }

    record Flag(Boolean plain) implements Value {}

    /** Elements are of one kind and none is a list. */
    record Many(List<? extends Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
            if (values.stream().anyMatch(value -> value instanceof Many)
                    || values.stream().map(Object::getClass).distinct().count() > 1) {
                throw new IllegalArgumentException("not a list of one simple kind: " + values);
            }
        }

        @Override
        public List<Object> plain() {
            return values.stream().map(Value::plain).toList();
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long whole) {
        return new Whole(whole);
    }

    static Value of(double decimal) {
        return new Decimal(decimal);
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }

    static Value of(List<String> texts) {
        return new Many(texts.stream().map(Text::new).toList());
    }

    /** True for what a property of the type can have; no integer is a float. */
    default boolean is(PropertyType type) {
        return switch (type) {
            case STRING -> this instanceof Text;
            case INTEGER -> this instanceof Whole;
            case FLOAT -> this instanceof Decimal;
            case BOOLEAN -> this instanceof Flag;
            case STRING_LIST -> listOf(PropertyType.STRING);
            case INTEGER_LIST -> listOf(PropertyType.INTEGER);
            case FLOAT_LIST -> listOf(PropertyType.FLOAT);
            case BOOLEAN_LIST -> listOf(PropertyType.BOOLEAN);
        };
    }

    private boolean listOf(PropertyType type) {
        return this instanceof Many many && many.values().stream().allMatch(element -> element.is(type));
    }

    /** A total order: by kind, then by value. */
    @Override
    default int compareTo(Value other) {
        int byKind = Integer.compare(rank(this), rank(other));
        if (byKind != 0) {
            return byKind;
        }
        return switch (this) {
            case Text text -> text.plain().compareTo(((Text) other).plain());
            case Whole whole -> whole.plain().compareTo(((Whole) other).plain());
            case Decimal decimal -> decimal.plain().compareTo(((Decimal) other).plain());
            case Flag flag -> flag.plain().compareTo(((Flag) other).plain());
            case Many many -> compare(many.values(), ((Many) other).values());
        };
    }

    private static int rank(Value value) {
        return switch (value) {
            case Flag flag -> 0;
            case Whole whole -> 1;
            case Decimal decimal -> 2;
            case Text text -> 3;
            case Many many -> 4;
        };
    }

    private static int compare(List<? extends Value> left, List<? extends Value> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int byElement = left.get(i).compareTo(right.get(i));
            if (byElement != 0) {
                return byElement;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
