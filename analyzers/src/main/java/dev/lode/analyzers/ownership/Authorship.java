package dev.lode.analyzers.ownership;

import dev.lode.analyzers.history.Change;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The authors of files by their degree of authorship, with the weights that Fritz et al. (2014) found and Avelino et al.
 * (2016) use: {@code 3.293 + 1.098 FA + 0.164 DL − 0.321 ln(1 + AC)}. FA is 1 for the one who created the file, DL counts
 * the other changes of the person, AC those of all other people. Authors have at least 3.293, and more than 0.75 of the
 * file's greatest.
 *
 * <p>As in their tool, a file's history is that of all names which it had, taken whole: a rename is a change of the one
 * who made it. The oldest change that adds one of the names creates the file.
 */
final class Authorship {

    private static final double BASE = 3.293;
    private static final double FIRST_AUTHOR = 1.098;
    private static final double DELIVERIES = 0.164;
    private static final double ACCEPTANCES = 0.321;
    private static final double LEAST_OF_GREATEST = 0.75;

    private final Map<String, PathHistory> paths = new HashMap<>();

    void add(Change change) {
        paths.computeIfAbsent(change.path(), path -> new PathHistory()).add(change);
    }

    /** The authors of a file, as numbers in their order. */
    int[] authors(String path) {
        PathHistory history = new PathHistory();
        names(path).forEach(name -> {
            PathHistory own = paths.get(name);
            if (own != null) {
                history.add(own);
            }
        });
        SortedMap<Integer, Double> degrees = degrees(history);
        double greatest =
                degrees.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return degrees.entrySet().stream()
                .filter(degree -> degree.getValue() >= BASE && degree.getValue() / greatest > LEAST_OF_GREATEST)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private Set<String> names(String path) {
        Set<String> names = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(path));
        while (!open.isEmpty()) {
            String name = open.pop();
            PathHistory history = paths.get(name);
            if (names.add(name) && history != null) {
                open.addAll(history.formerNames());
            }
        }
        return names;
    }

    private static SortedMap<Integer, Double> degrees(PathHistory history) {
        SortedMap<Integer, Double> degrees = new TreeMap<>();
        int creator = history.creator();
        long all =
                history.changes().values().stream().mapToLong(Long::longValue).sum();
        long deliveries = history.changes().containsKey(creator) ? all - 1 : all;
        history.changes().forEach((person, changes) -> {
            boolean first = person == creator;
            long own = first ? changes - 1 : changes;
            degrees.put(
                    person,
                    BASE
                            + (first ? FIRST_AUTHOR : 0)
                            + DELIVERIES * own
                            - ACCEPTANCES * StrictMath.log(1.0 + (deliveries - own)));
        });
        return degrees;
    }
}
