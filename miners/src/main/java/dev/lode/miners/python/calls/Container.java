package dev.lode.miners.python.calls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list, tuple, set, dictionary or generator that is made in one place of the code. */
final class Container implements Value {

    final String type;

    /** By index or key where those are written. */
    final Map<String, Cell> elements = new LinkedHashMap<>();

    /** Elements at places that are not known. */
    final Cell rest;

    private final Cell keys = new Cell();

    Container(String type, Cell rest) {
        this.type = type;
        this.rest = rest;
    }

    void put(@Nullable String key, Collection<Value> values, Program program) {
        if (key == null) {
            rest.add(values, program);
            return;
        }
        Cell cell = elements.get(key);
        if (cell == null) {
            cell = new Cell();
            elements.put(key, cell);
            keys.add(Set.of(new Constant("str", key)), program);
        }
        cell.add(values, program);
    }

    /** What stands at a place, or at any where it is not known. */
    Set<Value> get(@Nullable String key, Unit reader) {
        Set<Value> found = new Values(rest.read(reader));
        keys.read(reader);
        if (key != null) {
            String place = key.startsWith("-") && !type.equals("dict") ? fromEnd(key) : key;
            Cell cell = elements.get(place);
            return cell == null ? found : union(found, cell.read(reader));
        }
        elements.values().forEach(cell -> found.addAll(cell.read(reader)));
        return found;
    }

    /** Its elements one by one, none where their places are not all known. */
    List<Set<Value>> inOrder(Unit reader) {
        keys.read(reader);
        List<Set<Value>> all = new ArrayList<>();
        boolean known = rest.read(reader).isEmpty() && !type.equals("dict");
        for (int i = 0; known && i < elements.size(); i++) {
            Cell cell = elements.get(String.valueOf(i));
            known = cell != null;
            all.add(cell == null ? Set.of() : cell.read(reader));
        }
        return known ? all : List.of();
    }

    private String fromEnd(String key) {
        try {
            return String.valueOf(elements.size() + Integer.parseInt(key));
        } catch (NumberFormatException e) {
            return key;
        }
    }

    private static Set<Value> union(Set<Value> found, Set<Value> more) {
        found.addAll(more);
        return found;
    }
}
