package dev.lode.pipeline.graph.load;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.staging.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings a graph store into line with a set of staged snapshots: writes what is new or changed, deletes what left. The
 * store itself remembers what it holds, before the first write and after the last, so that a load that was killed
 * anywhere is ended by the next one, whatever that is to load. Nothing is read or written when nothing changed.
 */
public final class Loader {

    private final GraphStore store;
    private final Ontology ontology;
    private final StagedElements staged;
    private final Spool spool;
    private final DeadLetters deadLetters;

    public Loader(GraphStore store, Ontology ontology, StagedElements staged, Spool spool, DeadLetters deadLetters) {
        this.store = store;
        this.ontology = ontology;
        this.staged = staged;
        this.spool = spool;
        this.deadLetters = deadLetters;
    }

    /**
     * Loads the snapshots, and nothing but them, into the store.
     *
     * @throws LodeException.Graph when the store cannot be used; what was to be loaded then waits in the spool
     * @throws LodeException.Integrity when a snapshot is not what its index says; nothing is written then
     */
    public LoadReport load(List<String> snapshots) {
        List<String> target = snapshots.stream().sorted().distinct().toList();
        try {
            LoadState state = LoadState.parse(store.remembered(LoadState.NAME));
            LoadReport report =
                    state.settledOn(target) ? new BatchWriter(store).report(0, List.of()) : run(state, target);
            spool.clear();
            return report;
        } catch (LodeException.Graph e) {
            spool.put(target);
            throw e;
        }
    }

    /** Loads what waits in the spool, if anything does, and tries what the store refused once more. */
    public LoadReport replay() {
        List<String> waiting = spool.waiting();
        if (!waiting.isEmpty()) {
            return load(waiting);
        }
        LoadState state = LoadState.parse(store.remembered(LoadState.NAME));
        return deadLetters.list().isEmpty() ? new BatchWriter(store).report(0, List.of()) : run(state, state.loaded());
    }

    /** The snapshots that a store holds, in order; none when a load of it did not come to its end. */
    public static List<String> held(GraphStore store) {
        LoadState state = LoadState.parse(store.remembered(LoadState.NAME));
        return state.pending().isEmpty() ? state.loaded() : List.of();
    }

    /** The snapshots that a store cannot be compared without: those it holds, or may hold a part of. */
    public static Set<String> needed(GraphStore store) {
        return LoadState.parse(store.remembered(LoadState.NAME)).snapshots();
    }

    private LoadReport run(LoadState remembered, List<String> target) {
        long start = System.nanoTime();
        List<String> messages = new ArrayList<>();
        target.stream()
                .filter(name -> !remembered.snapshots().contains(name) || !staged.holds(name))
                .forEach(staged::verify);
        BatchWriter writer = new BatchWriter(store);
        Optional<String> damage;
        try {
            store.migrate(ontology);
            writer = apply(known(remembered, messages), target);
            damage = untouched(remembered, writer) ? Optional.empty() : store.damage();
        } catch (LodeException.Graph e) {
            if (!e.code().equals(GraphStore.BROKEN)) {
                throw e;
            }
            damage = Optional.of(String.valueOf(e.getMessage()));
        }
        if (damage.isPresent()) {
            messages.add("the graph store is damaged and is filled anew: " + damage.get());
            store.wipe();
            writer = apply(LoadState.EMPTY, target);
            store.damage().ifPresent(Loader::damaged);
        }
        deadLetters.replace(counted(writer.refusals()));
        store.remember(LoadState.NAME, LoadState.settled(target).text());
        return writer.report((System.nanoTime() - start) / 1_000_000, messages);
    }

    /** The load before came to its end, with a check, and this one wrote nothing: there is nothing new to check. */
    private static boolean untouched(LoadState remembered, BatchWriter writer) {
        return remembered.pending().isEmpty() && writer.batches() == 0;
    }

    /** A load that cannot be compared with, because its staging is gone, is no load: all begins anew. */
    private LoadState known(LoadState remembered, List<String> messages) {
        Optional<String> gone = remembered.snapshots().stream()
                .filter(name -> !staged.holds(name))
                .findFirst();
        if (gone.isEmpty()) {
            return remembered;
        }
        messages.add("snapshot " + gone.get() + " is loaded but no longer staged; the graph is filled anew");
        store.wipe();
        return LoadState.EMPTY;
    }

    private BatchWriter apply(LoadState state, List<String> target) {
        store.remember(LoadState.NAME, state.begin(target).text());
        BatchWriter writer = new BatchWriter(store);
        SortedMap<String, Element> doubted = new TreeMap<>();
        deadLetters.list().forEach(refusal -> doubted.put(refusal.element().rid(), refusal.element()));
        boolean nodesLeave = false;
        try (Delta delta = delta(state, target, doubted.keySet())) {
            while (delta.hasNext()) {
                Change change = delta.next();
                doubted.remove(change.element().rid());
                nodesLeave |= leaves(change);
                if (!leaves(change)) {
                    writer.add(change);
                }
            }
        }
        // What no side names any more was to be deleted and could not be: relationships first.
        doubted.values().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(element -> writer.add(new Change(Change.Kind.DELETE, element)));
        if (nodesLeave) {
            deleteNodes(state, target, writer);
        }
        writer.flush();
        return writer;
    }

    /** Nodes go last, when no relationship that goes with them is left: a store refuses to delete any other node. */
    private void deleteNodes(LoadState state, List<String> target, BatchWriter writer) {
        try (Delta delta = delta(state, target, Set.of())) {
            while (delta.hasNext()) {
                Change change = delta.next();
                if (!change.ofNode()) {
                    return;
                }
                if (leaves(change)) {
                    writer.add(change);
                }
            }
        }
    }

    private Delta delta(LoadState state, List<String> target, Set<String> doubted) {
        List<Side> possible =
                state.possible().stream().map(staged::merged).map(Side::of).toList();
        return new Delta(possible, Side.of(staged.merged(target)), Set.copyOf(doubted));
    }

    private static boolean leaves(Change change) {
        return change.deletes() && change.ofNode();
    }

    private List<Refusal> counted(List<Refusal> refusals) {
        Map<String, Integer> attempts = new HashMap<>();
        deadLetters.list().forEach(refusal -> attempts.put(refusal.element().rid(), refusal.attempts()));
        return refusals.stream()
                .map(refusal ->
                        refusal.attempt(attempts.getOrDefault(refusal.element().rid(), 0) + 1))
                .toList();
    }

    private static void damaged(String damage) {
        throw new LodeException.Graph(
                "GRAPH_DAMAGED",
                "the graph store is damaged again after it was filled anew: " + damage,
                "check the disk");
    }
}
