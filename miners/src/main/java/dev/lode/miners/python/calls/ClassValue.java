package dev.lode.miners.python.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class. */
final class ClassValue implements Value {

    final ClassCode code;
    final String path;
    final String module;
    final Scope scope;

    /** One for each base, in their order. */
    final List<Cell> bases = new ArrayList<>();

    private final Set<Unit> readers = new LinkedHashSet<>();
    private @Nullable List<Value> known;

    /** Attributes of its instances. */
    final Map<String, Cell> attributes = new LinkedHashMap<>();

    ClassValue(ClassCode code, ModuleCode file, Scope around) {
        this.code = code;
        this.path = file.path();
        this.module = file.name();
        this.scope = new Scope(around, true, Set.of());
        code.bases().forEach(base -> bases.add(new Cell()));
    }

    Cell attribute(String name) {
        return attributes.computeIfAbsent(name, absent -> new Cell());
    }

    /** It and its bases in the order in which Python asks them for a name; bases from outside stand at their places. */
    List<Value> order(Unit reader) {
        readers.add(reader);
        if (known == null) {
            known = List.copyOf(order(reader, new LinkedHashSet<>()));
        }
        return known;
    }

    /** A class has more bases than were known: who asked for an order with it asks again. */
    void forget(ClassValue grown, Program program) {
        if (known != null && known.contains(grown)) {
            known = null;
            List.copyOf(readers).forEach(program::schedule);
        }
    }

    private List<Value> order(Unit reader, Set<ClassValue> open) {
        List<Value> order = new ArrayList<>(List.of(this));
        if (!open.add(this)) {
            return order;
        }
        List<List<Value>> lists = new ArrayList<>();
        List<Value> direct = new ArrayList<>();
        for (Cell base : bases) {
            for (Value value : base.read(reader)) {
                if (value instanceof ClassValue type && !open.contains(type)) {
                    lists.add(new ArrayList<>(type.order(reader, open)));
                    direct.add(type);
                } else if (value instanceof Outside outside) {
                    lists.add(new ArrayList<>(List.of(outside)));
                    direct.add(outside);
                }
            }
        }
        lists.add(direct);
        open.remove(this);
        merge(lists, order);
        return order;
    }

    /** C3; where there is no such order, what is first stands first. */
    private static void merge(List<List<Value>> lists, List<Value> into) {
        lists.removeIf(List::isEmpty);
        while (!lists.isEmpty()) {
            Value next = lists.stream()
                    .map(List::getFirst)
                    .filter(head -> lists.stream()
                            .noneMatch(list -> list.subList(1, list.size()).contains(head)))
                    .findFirst()
                    .orElse(lists.getFirst().getFirst());
            into.add(next);
            lists.forEach(list -> list.removeIf(next::equals));
            lists.removeIf(List::isEmpty);
        }
    }
}
