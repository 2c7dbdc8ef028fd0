package dev.lode.miners.python.calls;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/**
 * A set of values in the order in which they came. Going through it shows what was there at the begin, so it may grow
 * meanwhile; most of them have one value or two, and millions of them are made.
 */
final class Values extends AbstractSet<Value> {

    /** A set with more of them is looked up by hashes. */
    private static final int SMALL = 8;

    private static final Value[] NONE = {};

    private Value[] values = NONE;
    private int size;

    /** For each slot 1 and the place of a value, or 0; empty in a small set. */
    private int[] slots = {};

    Values() {}

    Values(Collection<? extends Value> others) {
        addAll(others);
    }

    @Override
    public boolean add(Value value) {
        if (contains(value)) {
            return false;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(2, size * 2));
        }
        values[size++] = value;
        if (size > SMALL) {
            index();
        }
        return true;
    }

    @Override
    public boolean addAll(Collection<? extends Value> others) {
        if (size == 0 && others instanceof Values other) {
            values = other.size == 0 ? NONE : Arrays.copyOf(other.values, other.size);
            slots = other.slots.clone();
            size = other.size;
            return size > 0;
        }
        boolean grown = false;
        for (Value value : others) {
            grown |= add(value);
        }
        return grown;
    }

    @Override
    public boolean contains(Object value) {
        if (size <= SMALL) {
            for (int i = 0; i < size; i++) {
                if (values[i] == value || values[i].equals(value)) {
                    return true;
                }
            }
            return false;
        }
        for (int slot = slot(value); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            Value known = values[slots[slot] - 1];
            if (known == value || known.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private int slot(Object value) {
        int hash = value.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    /** Enters the value that came last, and all of them where there are too many for the slots. */
    private void index() {
        int from = size - 1;
        if (slots.length < size * 2) {
            slots = new int[Integer.highestOneBit(size * 2) * 2];
            from = 0;
        }
        for (int i = from; i < size; i++) {
            int slot = slot(values[i]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
        }
    }

    @Override
    public boolean removeIf(Predicate<? super Value> unwanted) {
        Value[] kept = Arrays.stream(values, 0, size).filter(unwanted.negate()).toArray(Value[]::new);
        boolean fewer = kept.length < size;
        if (fewer) {
            values = kept;
            size = 0;
            slots = new int[0];
            for (Value value : kept) {
                add(value);
            }
        }
        return fewer;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<Value> iterator() {
        Value[] seen = values;
        int end = size;
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < end;
            }

            @Override
            public Value next() {
                if (at == end) {
                    throw new NoSuchElementException();
                }
                return seen[at++];
            }
        };
    }
}
