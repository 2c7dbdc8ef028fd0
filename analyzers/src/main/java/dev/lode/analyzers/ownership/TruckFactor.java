package dev.lode.analyzers.ownership;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * How many people may leave until more than half of the files have no author: the greedy heuristic of Avelino et al.
 * (2016), which takes away the author of most files first; of two the one whose key comes first. 0 when more than half
 * have none to begin with.
 */
final class TruckFactor {

    private TruckFactor() {}

    /** @param files for each its authors */
    static int of(Collection<int[]> files, IntFunction<String> key) {
        Map<Integer, Integer> filesOf = new HashMap<>();
        files.forEach(authors -> {
            for (int author : authors) {
                filesOf.merge(author, 1, Integer::sum);
            }
        });
        List<Integer> leaving = filesOf.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(author -> key.apply(author.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        Set<Integer> gone = new HashSet<>();
        for (int author : leaving) {
            if (orphans(files, gone) * 2 > files.size()) {
                break;
            }
            gone.add(author);
        }
        return gone.size();
    }

    private static long orphans(Collection<int[]> files, Set<Integer> gone) {
        return files.stream()
                .filter(authors -> {
                    for (int author : authors) {
                        if (!gone.contains(author)) {
                            return false;
                        }
                    }
                    return true;
                })
                .count();
    }
}
