package dev.lode.analyzers.ownership;

import dev.lode.analyzers.history.Change;
import dev.lode.analyzers.history.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The people of one scope, counted while changes stream by commit after commit. */
final class Owners {

    private final SortedMap<Integer, Holding> byPerson = new TreeMap<>();
    private final List<int[]> authorsOfFiles = new ArrayList<>();
    private int lastCommit = -1;

    void add(Change change) {
        if (!change.commit().byPerson()) {
            return;
        }
        Holding holding = byPerson.computeIfAbsent(change.commit().person(), Holding::new);
        if (change.commit().number() != lastCommit) {
            lastCommit = change.commit().number();
            holding.commit(change.commit());
        }
        holding.lines(change.added());
    }

    /** A file that lies in it, by its authors. */
    void file(int[] authors) {
        authorsOfFiles.add(authors);
    }

    /** For each file its authors. */
    Collection<int[]> files() {
        return authorsOfFiles;
    }

    /** By commits, then added lines, then key. */
    List<Holding> ranked(People people) {
        return byPerson.values().stream()
                .sorted(Comparator.comparingLong(Holding::commits)
                        .thenComparingLong(Holding::added)
                        .reversed()
                        .thenComparing(holding -> people.key(holding.person())))
                .toList();
    }

    long total(ToLongFunction<Holding> commits) {
        return byPerson.values().stream().mapToLong(commits).sum();
    }

    /** Fewest people who made more than half of the commits. */
    int carriers(ToLongFunction<Holding> commits) {
        long[] descending = byPerson.values().stream()
                .mapToLong(holding -> -commits.applyAsLong(holding))
                .sorted()
                .toArray();
        long total = total(commits);
        long made = 0;
        int carriers = 0;
        while (made * 2 <= total && carriers < descending.length) {
            made -= descending[carriers];
            carriers++;
        }
        return carriers;
    }
}
