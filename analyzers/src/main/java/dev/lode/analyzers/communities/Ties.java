package dev.lode.analyzers.communities;

import dev.lode.analyzers.graphs.Link;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The strongest ties of each person. */
final class Ties {

    /** Ties of a person that are kept; a pair stays when it is among those of either. */
    static final int STRONGEST = 30;

    private static final int DIGITS = 4;
    /** Parts of one file's weight, before it is rounded. */
    private static final long FINE = 1_000_000_000;

    private static final long COARSE = 10_000;

    private final Work work;
    private final SortedSet<Tie> ties = new TreeSet<>(Tie.STRONGEST_FIRST);

    private Ties(Work work) {
        this.work = work;
    }

    static Ties of(Work work) {
        Ties ties = new Ties(work);
        List<List<int[]>> filesOf = new ArrayList<>();
        for (int person = 0; person < work.size(); person++) {
            filesOf.add(new ArrayList<>());
        }
        for (Contributors file : work.files()) {
            int[] people = file.people();
            for (int person : people) {
                filesOf.get(person).add(people);
            }
        }
        for (int person = 0; person < work.size(); person++) {
            ties.add(person, filesOf.get(person));
        }
        return ties;
    }

    private void add(int person, List<int[]> files) {
        int[] shared = new int[work.size()];
        long[] weights = new long[work.size()];
        for (int[] people : files) {
            for (int other : people) {
                if (other != person) {
                    shared[other]++;
                    weights[other] += FINE / (people.length - 1);
                }
            }
        }
        List<Tie> own = new ArrayList<>();
        for (int other = 0; other < work.size(); other++) {
            if (shared[other] > 0) {
                long weight = (weights[other] + FINE / COARSE / 2) / (FINE / COARSE);
                own.add(new Tie(Math.min(person, other), Math.max(person, other), shared[other], weight));
            }
        }
        own.sort(Tie.STRONGEST_FIRST);
        ties.addAll(own.subList(0, Math.min(STRONGEST, own.size())));
    }

    List<Link> links() {
        return ties.stream()
                .map(tie -> new Link(tie.one(), tie.other(), tie.weight()))
                .toList();
    }

    void emit(String repository, FactSink sink) {
        for (Tie tie : ties) {
            sink.emit(Relationship.of(
                            RelationshipTypes.WORKS_WITH,
                            person(work.key(tie.one())),
                            person(work.key(tie.other())),
                            Evidence.resolved())
                    .with("repository", repository)
                    .with("shared_files", tie.files())
                    .with("weight", BigDecimal.valueOf(tie.weight(), DIGITS).doubleValue()));
        }
    }

    static NodeKey person(String key) {
        return NodeKey.of(NodeTypes.PERSON).and("email", key);
    }
}
