package dev.lode.miners.python.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The values of all variables of a repository, found by evaluating each body with what is known so far until nothing is
 * new. A body is evaluated in the order of its statements, so that a later assignment replaces an earlier one; variables
 * of other scopes have all values that they ever get.
 */
final class Program {

    /** A body that still says something new after so many runs is left as it is. */
    private static final int RUNS = 40;

    /** A body that has gone through so many values is left as it is. */
    private static final long WORK = 4_000_000;

    final Map<String, ModuleValue> modules = new TreeMap<>();
    final List<ModuleValue> files = new ArrayList<>();
    final List<ClassValue> classes = new ArrayList<>();

    private final TreeSet<String> folders = new TreeSet<>();
    private final Map<Scope, ClassValue> owners = new IdentityHashMap<>();
    private final Map<Object, Object> made = new IdentityHashMap<>();
    private final Map<Unit, Integer> runs = new HashMap<>();
    private final Deque<Unit> scheduled = new ArrayDeque<>();
    private final Set<Unit> waiting = new LinkedHashSet<>();
    private final List<Unit> units = new ArrayList<>();
    final Set<String> tooDeep = new TreeSet<>();
    final Set<String> unfinished = new TreeSet<>();
    private boolean settled;

    Program(Collection<ModuleCode> codes) {
        for (ModuleCode code : codes) {
            ModuleValue module = new ModuleValue(code);
            files.add(module);
            ModuleValue other = modules.get(code.name());
            boolean isImported = !code.name().isEmpty() || code.path().endsWith("__init__.py");
            if (isImported && (other == null || other.code.path().endsWith(".pyi"))) {
                modules.put(code.name(), module);
            }
            add(module.unit);
        }
        for (String name : modules.keySet()) {
            for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
                folders.add(name.substring(0, dot));
            }
        }
    }

    void run() {
        exhaust();
        settled = true;
        runs.clear();
        List.copyOf(waiting).forEach(this::schedule);
        exhaust();
    }

    /** What could not be known from results that came later is taken as unknown now. */
    boolean isSettled(Unit asking) {
        waiting.add(asking);
        return settled;
    }

    private void exhaust() {
        while (!scheduled.isEmpty()) {
            Unit unit = scheduled.remove();
            unit.isScheduled = false;
            if (runs.merge(unit, 1, Integer::sum) <= RUNS) {
                run(unit);
            } else {
                unfinished.add(unit.module.path());
            }
        }
    }

    /** It has cost more than a body may: what more it would say is left out, and told. */
    boolean isSpent(Unit unit) {
        if (unit.work <= WORK) {
            return false;
        }
        unfinished.add(unit.module.path());
        return true;
    }

    private void run(Unit unit) {
        try {
            new Evaluator(this, unit).run();
        } catch (StackOverflowError e) {
            tooDeep.add(unit.module.path());
        } finally {
            unit.members.clear();
        }
    }

    void schedule(Unit unit) {
        if (!unit.isScheduled) {
            unit.isScheduled = true;
            scheduled.add(unit);
        }
    }

    void add(Unit unit) {
        units.add(unit);
        schedule(unit);
    }

    List<Unit> units() {
        return units;
    }

    void add(ClassValue type) {
        classes.add(type);
        owners.put(type.scope, type);
    }

    /** The class that a scope is of. */
    ClassValue owner(Scope scope) {
        return Objects.requireNonNull(owners.get(scope));
    }

    /** There are modules below it. */
    boolean isFolder(String name) {
        return folders.contains(name);
    }

    /** A package without a file of its own. */
    ModuleValue folder(String name) {
        return once(
                Objects.requireNonNull(folders.floor(name)),
                () -> new ModuleValue(new ModuleCode("", name, List.of(), Set.of())));
    }

    Optional<ModuleValue> module(String name) {
        return Optional.ofNullable(modules.get(name));
    }

    /** What is made once for a place of the code. */
    @SuppressWarnings("unchecked")
    <T> T once(Object place, Supplier<T> maker) {
        Object known = made.get(place);
        if (known == null) {
            known = maker.get();
            made.put(place, known);
        }
        return (T) known;
    }
}
