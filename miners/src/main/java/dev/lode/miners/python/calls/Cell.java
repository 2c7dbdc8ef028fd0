package dev.lode.miners.python.calls;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that a variable may have, and the units that asked for them. */
final class Cell {

    /** A variable with more values than these is a hub, and says nothing of a single call. */
    private static final int LIMIT = 48;

    private final Values values = new Values();
    private final Set<Unit> readers = new LinkedHashSet<>();
    private @Nullable Unit last;
    private boolean loose;

    /** Values so far; the unit runs again when there are more. */
    Set<Value> read(Unit reader) {
        if (reader != last) {
            last = reader;
            readers.add(reader);
        }
        return values;
    }

    /** Something else than definitions and imports gives it values. */
    void loosen() {
        loose = true;
    }

    /** It has one value, and no other is possible. */
    boolean isCertain() {
        return !loose && values.size() == 1;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** @return there are more now */
    boolean add(Collection<Value> more, Program program) {
        boolean grown = false;
        for (Value value : more) {
            grown |= values.size() < LIMIT && values.add(value);
        }
        if (grown) {
            readers.forEach(program::schedule);
        }
        return grown;
    }
}
