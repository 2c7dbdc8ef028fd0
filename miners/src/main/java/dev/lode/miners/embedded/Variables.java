package dev.lode.miners.embedded;

import dev.lode.miners.code.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names of a file stand for, scope by scope. Places are bytes of the file. */
final class Variables {

    /**
     * A stretch of code with names of its own.
     *
     * @param members true for a type, whose names are its members
     * @param parameters names whose values come from outside
     */
    record Scope(int start, int end, boolean members, Set<String> parameters) {

        private boolean holds(int place) {
            return start <= place && place < end;
        }
    }

    /**
     * A value that a name gets.
     *
     * @param end of the assignment; from there on it holds
     * @param blockStart of the block that the assignment stands in
     * @param appended true where it is added to what the name holds
     */
    record Value(SyntaxNode node, int end, int blockStart, int blockEnd, boolean appended) {}

    /** The values that one of which is the base, and those that are added to it. */
    record Known(List<Value> bases, List<Value> appended) {

        static final Known NOTHING = new Known(List.of(), List.of());
    }

    private final List<Scope> scopes = new ArrayList<>();
    private final Map<Scope, Map<String, List<Value>>> values = new HashMap<>();

    /** @param whole the scope of the file */
    Variables(Scope whole) {
        scopes.add(whole);
    }

    /** Adds a scope; outer ones come first. */
    void enter(Scope scope) {
        scopes.add(scope);
    }

    void assign(String name, Value value) {
        put(innermost(value.end() - 1, false), name, value);
    }

    /** Gives a member of the type around the place a value. */
    void assignMember(String name, Value value) {
        put(innermost(value.end() - 1, true), name, value);
    }

    private void put(Scope scope, String name, Value value) {
        values.computeIfAbsent(scope, key -> new HashMap<>())
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(value);
    }

    private Scope innermost(int place, boolean members) {
        for (int i = scopes.size() - 1; i > 0; i--) {
            if (scopes.get(i).holds(place) && (scopes.get(i).members() || !members)) {
                return scopes.get(i);
            }
        }
        return scopes.getFirst();
    }

    /** @param members true where the members of types around are seen without saying so */
    Known of(String name, int place, boolean members) {
        Scope own = innermost(place, false);
        for (int i = scopes.size() - 1; i >= 0; i--) {
            Scope scope = scopes.get(i);
            boolean seen = scope.holds(place) && (members || !scope.members() || scope.equals(own));
            List<Value> here = seen ? in(scope, name) : List.of();
            if (!here.isEmpty()) {
                return scope.equals(own) ? before(here, place) : all(here);
            }
            if (seen && scope.parameters().contains(name)) {
                return Known.NOTHING;
            }
        }
        return Known.NOTHING;
    }

    /** A member of the type around a place. */
    Known member(String name, int place) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).members() && scopes.get(i).holds(place)) {
                return all(in(scopes.get(i), name));
            }
        }
        return Known.NOTHING;
    }

    private List<Value> in(Scope scope, String name) {
        return values.getOrDefault(scope, Map.of()).getOrDefault(name, List.of());
    }

    private static Known all(List<Value> values) {
        return new Known(
                values.stream().filter(value -> !value.appended()).toList(),
                values.stream().filter(Value::appended).toList());
    }

    /** The last value that surely holds at the place, and those that may have taken its place since. */
    private static Known before(List<Value> values, int place) {
        List<Value> bases = new ArrayList<>();
        List<Value> appended = new ArrayList<>();
        for (Value value : values) {
            if (value.end() > place) {
                continue;
            }
            if (value.appended()) {
                appended.add(value);
            } else {
                if (value.blockStart() <= place && place < value.blockEnd()) {
                    bases.clear();
                    appended.clear();
                }
                bases.add(value);
            }
        }
        return bases.isEmpty() ? all(values) : new Known(bases, appended);
    }
}
