package dev.lode.miners.jinja.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of the template language: one of Python's plain types, something that can be called, or an object of the
 * caller. Lists and dicts are shared and may be changed by the template, as in Python.
 */
public sealed interface Value
        permits Value.None,
                Value.Bool,
                Value.Int,
                Value.Real,
                Value.Text,
                Value.Sequence,
                Value.Dict,
                Undefined,
                Callable,
                Structure {

    /** Python's {@code None}. */
    enum None implements Value {
        NONE
    }

    /** Python's {@code bool}; counts as 0 or 1 in arithmetic. Numbers of all kinds are equal as in Python. */
    record Bool(boolean value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return Arithmetic.sameNumber(this, other);
        }

        @Override
        public int hashCode() {
            return Arithmetic.hash(this);
        }
    }

    /** Python's {@code int}, of any size that the limits allow. */
    record Int(BigInteger value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return Arithmetic.sameNumber(this, other);
        }

        @Override
        public int hashCode() {
            return Arithmetic.hash(this);
        }
    }

    /** Python's {@code float}. */
    record Real(double value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return Arithmetic.sameNumber(this, other);
        }

        @Override
        public int hashCode() {
            return Arithmetic.hash(this);
        }
    }

    /** Python's {@code str}. */
    record Text(String value) implements Value {}

    /** A list, a tuple, or a set, which keeps the order of its making so that output is the same every time. */
    record Sequence(Kind kind, List<Value> items) implements Value {

        /** Which of Python's types it prints as. */
        public enum Kind {
            LIST,
            TUPLE,
            SET
        }
    }

    /** Python's {@code dict}, in the order of its making. */
    record Dict(SequencedMap<Value, Value> entries) implements Value {}

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Int(BigInteger.valueOf(number));
    }

    static Value of(boolean value) {
        return new Bool(value);
    }

    /** A list that the template may change. */
    static Value list(Collection<? extends Value> items) {
        return new Sequence(Sequence.Kind.LIST, new ArrayList<>(items));
    }

    static Value tuple(Value... items) {
        return new Sequence(Sequence.Kind.TUPLE, List.of(items));
    }

    /** An empty dict that the template may change. */
    static Dict dict() {
        return new Dict(new LinkedHashMap<>());
    }

    /** A dict of text keys. */
    static Dict dict(SequencedMap<String, ? extends Value> entries) {
        Dict dict = dict();
        entries.forEach((key, value) -> dict.entries().put(of(key), value));
        return dict;
    }
}
