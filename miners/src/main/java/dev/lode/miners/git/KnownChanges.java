package dev.lode.miners.git;

import dev.lode.spi.Relationship;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Changes that an earlier run has found, some at a time so that several threads can tell them again. */
record KnownChanges(Iterator<Relationship> changes) implements Iterator<List<Relationship>> {

    private static final int AT_A_TIME = 512;

    @Override
    public boolean hasNext() {
        return changes.hasNext();
    }

    @Override
    public List<Relationship> next() {
        List<Relationship> some = new ArrayList<>(AT_A_TIME);
        do {
            some.add(changes.next());
        } while (some.size() < AT_A_TIME && changes.hasNext());
        return some;
    }
}
