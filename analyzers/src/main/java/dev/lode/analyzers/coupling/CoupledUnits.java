package dev.lode.analyzers.coupling;

import dev.lode.analyzers.history.Changesets;
import dev.lode.analyzers.history.Commit;
import dev.lode.analyzers.history.Share;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Relationship;
import java.util.List;

/**
 * Counts commits of units, then of those pairs of them that can be coupled at all: what a unit lacks in commits no pair
 * of it can have.
 */
final class CoupledUnits {

    private static final int LEAST_SHARED = 5;
    private static final int LEAST_SHARED_12M = 3;
    /** 2 × shared / (commits of one + commits of the other) is at least 0.3. */
    private static final long DEGREE_PARTS = 20;

    private static final long DEGREE_WHOLE = 3;

    private final Units units;
    private final Changesets changesets;
    private final PairTable pairs;
    private final int[] commits;
    private final int[] commits12m;

    /** @param pairLimit pairs that are counted at a time */
    CoupledUnits(Units units, Changesets changesets, int pairLimit) {
        this.units = units;
        this.changesets = changesets;
        this.pairs = new PairTable(pairLimit);
        this.commits = new int[units.size()];
        this.commits12m = new int[units.size()];
    }

    /** Emits all pairs that are coupled; gives the number of bulk commits. */
    long emit(FactSink sink) {
        long bulk = changesets.forEach(this::countUnits);
        while (pairs.next()) {
            changesets.forEach(this::countPairs);
            pairs.forEach((a, b, shared, shared12m) -> {
                if (coupled(a, b, shared, shared12m)) {
                    sink.emit(relationship(a, b, shared, shared12m));
                }
            });
        }
        return bulk;
    }

    private void countUnits(Commit commit, List<String> paths) {
        for (int unit : units.of(paths)) {
            commits[unit]++;
            commits12m[unit] += commit.inLast12Months() ? 1 : 0;
        }
    }

    private void countPairs(Commit commit, List<String> paths) {
        int[] changed = units.of(paths);
        for (int i = 0; i < changed.length; i++) {
            for (int j = i + 1; j < changed.length; j++) {
                if (possible(changed[i], changed[j])) {
                    pairs.add(changed[i], changed[j], commit.inLast12Months());
                }
            }
        }
    }

    /** No pair shares more commits than the rarer of the two has. */
    private boolean possible(int a, int b) {
        return coupled(a, b, Math.min(commits[a], commits[b]), Math.min(commits12m[a], commits12m[b]));
    }

    private boolean coupled(int a, int b, int shared, int shared12m) {
        boolean strong = DEGREE_PARTS * shared >= DEGREE_WHOLE * ((long) commits[a] + commits[b]);
        return (shared >= LEAST_SHARED && strong) || shared12m >= LEAST_SHARED_12M;
    }

    private Relationship relationship(int a, int b, int shared, int shared12m) {
        return Relationship.of(RelationshipTypes.CHANGES_WITH, units.key(a), units.key(b), Evidence.resolved())
                .with("shared", shared)
                .with("commits_a", commits[a])
                .with("commits_b", commits[b])
                .with("degree", Share.of(2L * shared, (long) commits[a] + commits[b]))
                .with("shared_12m", shared12m);
    }
}
