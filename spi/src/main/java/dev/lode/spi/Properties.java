package dev.lode.spi;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a fact, by name, unchangeable. Facts are made by the million and have a handful each, which two small
 * arrays hold in a third of the room of a tree, and are extended in a fraction of its time.
 */
final class Properties extends AbstractMap<String, Value> implements SortedMap<String, Value> {

    static final Properties NONE = new Properties(new String[0], new Value[0]);

    private final String[] names;
    private final Value[] values;

    /** @param names in order, each with its value at the same place */
    private Properties(String[] names, Value[] values) {
        this.names = names;
        this.values = values;
    }

    static Properties of(SortedMap<String, Value> properties) {
        if (properties instanceof Properties known) {
            return known;
        }
        SortedMap<String, Value> sorted =
                properties.comparator() == null ? properties : new TreeMap<>((Map<String, Value>) properties);
        return new Properties(
                sorted.keySet().toArray(String[]::new), sorted.values().toArray(Value[]::new));
    }

    /** These and one more, or one with another value. */
    Properties with(String name, Value value) {
        int found = Arrays.binarySearch(names, name);
        if (found >= 0) {
            Value[] others = values.clone();
            others[found] = value;
            return new Properties(names, others);
        }
        int at = -found - 1;
        String[] moreNames = new String[names.length + 1];
        Value[] moreValues = new Value[names.length + 1];
        System.arraycopy(names, 0, moreNames, 0, at);
        System.arraycopy(values, 0, moreValues, 0, at);
        moreNames[at] = name;
        moreValues[at] = value;
        System.arraycopy(names, at, moreNames, at + 1, names.length - at);
        System.arraycopy(values, at, moreValues, at + 1, names.length - at);
        return new Properties(moreNames, moreValues);
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable Value get(@Nullable Object name) {
        int found = name instanceof String text ? Arrays.binarySearch(names, text) : -1;
        return found < 0 ? null : values[found];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return new Entries();
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, Value> subMap(String from, String to) {
        return from.compareTo(to) > 0 ? NONE : part(place(from), place(to));
    }

    @Override
    public SortedMap<String, Value> headMap(String to) {
        return part(0, place(to));
    }

    @Override
    public SortedMap<String, Value> tailMap(String from) {
        return part(place(from), names.length);
    }

    private int place(String name) {
        int found = Arrays.binarySearch(names, name);
        return found < 0 ? -found - 1 : found;
    }

    private Properties part(int from, int to) {
        return new Properties(Arrays.copyOfRange(names, from, to), Arrays.copyOfRange(values, from, to));
    }

    @Override
    public String firstKey() {
        return key(0);
    }

    @Override
    public String lastKey() {
        return key(names.length - 1);
    }

    private String key(int at) {
        if (names.length == 0) {
            throw new NoSuchElementException();
        }
        return names[at];
    }

    private final class Entries extends AbstractSet<Entry<String, Value>> {

        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Entry<String, Value>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < names.length;
                }

                @Override
                public Entry<String, Value> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return Map.entry(names[next], values[next++]);
                }
            };
        }
    }
}
