package dev.lode.miners.python.calls;

import dev.lode.miners.code.CallRule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A place that calls, and what is called there. */
final class Site {

    /** Empty where no call is written: a loop, a decorator or a {@code with} calls too. */
    final String written;

    final int line;
    final Map<Value, CallRule> targets = new LinkedHashMap<>();

    /** Values that may be what is called; a class is one, though its making and its constructor are two functions. */
    final Set<Value> callees = new Values();

    final Set<String> outside = new LinkedHashSet<>();
    final Set<String> guessed = new LinkedHashSet<>();

    Site(String written, int line) {
        this.written = written;
        this.line = line;
    }
}
