package dev.lode.miners.python.calls;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a module or function: what is evaluated as a whole, and says what it calls. */
final class Unit {

    final ModuleCode module;
    final @Nullable FunctionValue function;
    final Scope scope;
    final Cell returns = new Cell();
    final Cell yields = new Cell();

    /** What each call led to when the unit ran last, by the identity of the call. */
    final Map<Object, Site> sites = new IdentityHashMap<>();

    /** Members of instances that this run has asked for. */
    final Map<Member, Set<Value>> members = new HashMap<>();

    /** The line that the run has come to, as far as it is known. */
    int line;

    /** Values that were gone through in all runs so far. */
    long work;

    boolean isScheduled;

    /** What stands behind the dot of an instance. */
    record Member(Value.Instance instance, String name) {}

    Unit(ModuleCode module, @Nullable FunctionValue function, Scope scope) {
        this.module = module;
        this.function = function;
        this.scope = scope;
    }
}
