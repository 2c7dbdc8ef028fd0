package dev.lode.miners.python.calls;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function or lambda. */
final class FunctionValue implements Value {

    /** How a method takes its receiver. */
    enum Binding {
        PLAIN,
        CLASS,
        STATIC,
        PROPERTY
    }

    final FunctionCode code;
    final Unit around;
    final @Nullable ClassValue owner;
    final Unit unit;
    final Map<String, Cell> attributes = new LinkedHashMap<>();
    Binding binding = Binding.PLAIN;

    FunctionValue(FunctionCode code, Unit around, Scope scope, @Nullable ClassValue owner) {
        this.code = code;
        this.around = around;
        this.owner = owner;
        this.unit = new Unit(around.module, this, new Scope(scope, false, code.locals()));
    }

    boolean isNew() {
        return code.name().endsWith(".__new__");
    }
}
