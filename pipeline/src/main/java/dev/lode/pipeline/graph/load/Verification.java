package dev.lode.pipeline.graph.load;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.graph.GraphStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds the graph against the staging area, element for element. */
public final class Verification {

    private static final int EXAMPLES = 5;

    private final GraphStore store;
    private final Ontology ontology;
    private final StagedElements staged;

    public Verification(GraphStore store, Ontology ontology, StagedElements staged) {
        this.store = store;
        this.ontology = ontology;
        this.staged = staged;
    }

    /**
     * How elements of one type deviate.
     *
     * @param missing staged and not in the graph
     * @param surplus in the graph and not staged
     * @param differing in both with other properties or ends
     * @param examples rids of the first few of them
     */
    public record Deviation(long missing, long surplus, long differing, List<String> examples) {

        static final Deviation NONE = new Deviation(0, 0, 0, List.of());

        Deviation and(Change change) {
            List<String> more = new ArrayList<>(examples);
            if (more.size() < EXAMPLES) {
                more.add(change.element().rid());
            }
            return switch (change.kind()) {
                case INSERT -> new Deviation(missing + 1, surplus, differing, more);
                case DELETE -> new Deviation(missing, surplus + 1, differing, more);
                case CHANGE -> new Deviation(missing, surplus, differing + 1, more);
            };
        }
    }

    /** Deviations by type from what the snapshots say; empty when graph and staging agree. */
    public SortedMap<String, Deviation> verify(List<String> snapshots) {
        SortedMap<String, Deviation> deviations = new TreeMap<>();
        List<String> target = snapshots.stream().sorted().distinct().toList();
        Side held = new Side(new GraphElements(store, ontology), () -> {});
        try (Delta delta = new Delta(List.of(held), Side.of(staged.merged(target)), Set.of())) {
            while (delta.hasNext()) {
                Change change = delta.next();
                deviations.merge(
                        change.element().type(), Deviation.NONE.and(change), (before, one) -> before.and(change));
            }
        }
        return deviations;
    }
}
