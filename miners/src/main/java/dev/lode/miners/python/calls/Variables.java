package dev.lode.miners.python.calls;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The variables that a body sees while it is evaluated. */
final class Variables {

    private final Program program;
    private final Unit unit;
    private final Deque<Open> open = new ArrayDeque<>();

    /** @param now the values that variables have at this point */
    private record Open(Scope scope, Map<String, Set<Value>> now) {}

    Variables(Program program, Unit unit) {
        this.program = program;
        this.unit = unit;
        enter(unit.scope);
    }

    void enter(Scope scope) {
        open.push(new Open(scope, new HashMap<>()));
    }

    void leave() {
        open.pop();
    }

    Scope scope() {
        return open.element().scope();
    }

    Set<Value> read(String name) {
        for (Open around : open) {
            Set<Value> now = around.now().get(name);
            if (now != null && isSeen(around.scope())) {
                return now;
            }
        }
        Scope holder = holder(name);
        Set<Value> known = holder == null ? Set.of() : holder.cell(name).read(unit);
        return known.isEmpty() && (holder == null || !holder.locals.contains(name)) && Builtins.has(name)
                ? Set.of(new Value.Outside("builtins." + name))
                : known;
    }

    private boolean isSeen(Scope scope) {
        return !scope.isClass || scope == scope();
    }

    /** The scope that a name is read from. */
    @Nullable
    Scope holder(String name) {
        for (Scope scope = scope(); scope != null; scope = scope.parent) {
            boolean here = scope.isClass
                    ? scope == scope() && scope.cells.containsKey(name)
                    : scope.isModule() || scope.locals.contains(name);
            if (here) {
                return scope;
            }
        }
        return null;
    }

    /** A definition or an import gives the only value that is meant. */
    void define(String name, Set<Value> values) {
        write(name, values);
    }

    void assign(String name, Set<Value> values) {
        target(name).cell(name).loosen();
        write(name, values);
    }

    private void write(String name, Set<Value> values) {
        Scope target = target(name);
        store(target, name, values);
        for (Open around : open) {
            if (around.scope() == target) {
                around.now().put(name, new Values(values));
            }
        }
    }

    void store(Scope scope, String name, Collection<Value> values) {
        if (!scope.cells.containsKey(name)) {
            scope.cell(name);
            scope.names.add(Set.of(new Value.Constant("str", name)), program);
        }
        scope.cell(name).add(values, program);
    }

    /** A name that a function does not bind itself is global or of a function around it. */
    private Scope target(String name) {
        Scope scope = scope();
        while (!scope.isClass && scope.parent != null && !scope.locals.contains(name)) {
            Scope next = scope.parent;
            while (next.isClass && next.parent != null) {
                next = next.parent;
            }
            scope = next;
        }
        return scope;
    }

    /** A condition says what a variable of this body may be here. */
    void narrow(String name, UnaryOperator<Set<Value>> condition) {
        open.element().now().computeIfPresent(name, (same, values) -> condition.apply(values));
    }

    Map<String, Set<Value>> now() {
        return new HashMap<>(open.element().now());
    }

    void reset(Map<String, Set<Value>> state) {
        Map<String, Set<Value>> now = open.element().now();
        now.clear();
        now.putAll(state);
    }

    /** What holds after this way or another one. */
    void join(Map<String, Set<Value>> other) {
        Map<String, Set<Value>> now = open.element().now();
        other.forEach((name, values) -> now.merge(name, values, (one, more) -> {
            if (one == more || one.containsAll(more)) {
                return one;
            }
            Set<Value> both = new Values(one);
            both.addAll(more);
            return both;
        }));
    }
}
