package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.staging.Element;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The difference between what the graph may hold and what it should, in the order of elements. It holds one element of
 * each side at a time.
 */
final class Delta implements Iterator<Change>, AutoCloseable {

    private final List<Side> possible;
    private final Side wanted;
    private final Set<String> doubted;
    private @Nullable Change next;

    /**
     * @param possible what the graph may hold, each in the order of elements
     * @param doubted rids of elements whose state in the graph is not known
     */
    Delta(List<Side> possible, Side wanted, Set<String> doubted) {
        this.possible = List.copyOf(possible);
        this.wanted = wanted;
        this.doubted = doubted;
        this.next = advance();
    }

    @Override
    public void close() {
        possible.forEach(Side::close);
        wanted.close();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Change next() {
        Change change = next;
        if (change == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return change;
    }

    private @Nullable Change advance() {
        for (Element least = least(); least != null; least = least()) {
            Change change = compare(least);
            if (change != null) {
                return change;
            }
        }
        return null;
    }

    private @Nullable Element least() {
        Element least = wanted.head();
        for (Side side : possible) {
            Element head = side.head();
            if (head != null && (least == null || head.compareTo(least) < 0)) {
                least = head;
            }
        }
        return least;
    }

    private @Nullable Change compare(Element least) {
        List<Element> before = new ArrayList<>(possible.size());
        for (Side side : possible) {
            Element element = side.take(least);
            if (element != null) {
                before.add(element);
            }
        }
        Element after = wanted.take(least);
        if (after == null) {
            return new Change(Change.Kind.DELETE, least);
        }
        if (before.isEmpty()) {
            return new Change(Change.Kind.INSERT, after);
        }
        boolean certain = before.size() == possible.size() && !doubted.contains(after.rid());
        return certain && before.stream().allMatch(after::equals) ? null : new Change(Change.Kind.CHANGE, after);
    }
}
