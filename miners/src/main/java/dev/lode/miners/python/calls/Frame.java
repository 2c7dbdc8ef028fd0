package dev.lode.miners.python.calls;

import java.util.LinkedHashSet;
import java.util.Set;

/** A scope while it is read. */
final class Frame {

    /** What a scope belongs to. */
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        LAMBDA
    }

    final Kind kind;
    final String name;

    /** The name of the instance in a method, else empty. */
    final String self;

    final Set<String> locals = new LinkedHashSet<>();
    final Set<String> elsewhere = new LinkedHashSet<>();
    boolean yields;
    int decisions;
    int lambdas;

    Frame(Kind kind, String name, String self) {
        this.kind = kind;
        this.name = name;
        this.self = self;
    }

    String nameOf(String segment) {
        return name.isEmpty() ? segment : name + "." + segment;
    }
}
