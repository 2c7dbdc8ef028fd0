package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.staging.JsonDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a store remembers of its loads. An element of the graph is as {@code loaded} has it or as one of
 * {@code pending} has it: that is all that is known after a load was killed, and enough to end right.
 *
 * @param loaded snapshots of the last load that came to its end
 * @param pending snapshots of each load since then that began
 */
record LoadState(List<String> loaded, List<List<String>> pending) {

    /** Name under which a store remembers it. */
    static final String NAME = "load";

    static final LoadState EMPTY = new LoadState(List.of(), List.of());

    static LoadState parse(String text) {
        return text.isEmpty() ? EMPTY : JsonDocument.read(text, LoadState.class);
    }

    static LoadState settled(List<String> target) {
        return new LoadState(target, List.of());
    }

    String text() {
        return JsonDocument.line(this);
    }

    boolean settledOn(List<String> target) {
        return pending.isEmpty() && loaded.equals(target);
    }

    LoadState begin(List<String> target) {
        if (pending.contains(target)) {
            return this;
        }
        List<List<String>> more = new ArrayList<>(pending);
        more.add(target);
        return new LoadState(loaded, more);
    }

    /** The sets of snapshots that an element of the graph may come from, each once. */
    List<List<String>> possible() {
        List<List<String>> sets = new ArrayList<>(List.of(loaded));
        pending.stream().filter(set -> !sets.contains(set)).forEach(sets::add);
        return sets;
    }

    SortedSet<String> snapshots() {
        SortedSet<String> names = new TreeSet<>();
        possible().forEach(names::addAll);
        return names;
    }
}
