package dev.lode.miners.python.calls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of a module, class or function. */
final class Scope {

    final @Nullable Scope parent;
    final boolean isClass;
    final Set<String> locals;
    final Map<String, Cell> cells = new LinkedHashMap<>();

    /** Is read by who asks for all names, and grows with them. */
    final Cell names = new Cell();

    Scope(@Nullable Scope parent, boolean isClass, Set<String> locals) {
        this.parent = parent;
        this.isClass = isClass;
        this.locals = locals;
    }

    Cell cell(String name) {
        return cells.computeIfAbsent(name, absent -> new Cell());
    }

    boolean isModule() {
        return parent == null;
    }
}
