package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Snapshots in memory. What two say of one key, the one with the later name says. */
final class Shelf implements StagedElements {

    private final Map<String, List<Element>> snapshots = new HashMap<>();
    private final Set<String> damaged = new HashSet<>();
    private int reads;

    Shelf with(String snapshot, List<? extends Element> elements) {
        snapshots.put(snapshot, List.copyOf(elements));
        return this;
    }

    Shelf without(String snapshot) {
        snapshots.remove(snapshot);
        return this;
    }

    Shelf damage(String snapshot) {
        damaged.add(snapshot);
        return this;
    }

    int reads() {
        return reads;
    }

    @Override
    public boolean holds(String snapshot) {
        return snapshots.containsKey(snapshot);
    }

    @Override
    public void verify(String snapshot) {
        if (damaged.contains(snapshot) || !holds(snapshot)) {
            throw new LodeException.Integrity("SNAPSHOT_DAMAGED", snapshot, "stage it again");
        }
    }

    @Override
    public Stream<Element> merged(List<String> names) {
        reads++;
        TreeMap<Element, Element> merged = new TreeMap<>();
        names.forEach(name -> snapshots.get(name).forEach(element -> merged.put(element, element)));
        return List.copyOf(merged.values()).stream();
    }
}
