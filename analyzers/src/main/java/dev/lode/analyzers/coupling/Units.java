package dev.lode.analyzers.coupling;

import dev.lode.spi.NodeKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be coupled, numbered in the order of paths, and which unit a file belongs to. */
final class Units {

    private final List<NodeKey> keys;
    private final Map<String, Integer> byFile = new HashMap<>();

    private Units(Collection<NodeKey> keys) {
        this.keys = keys.stream()
                .distinct()
                .sorted(Comparator.comparing(key -> key.text("path")))
                .toList();
    }

    /** @param ofFiles the unit of each file, by the file's path */
    static Units of(Map<String, NodeKey> ofFiles) {
        Units units = new Units(ofFiles.values());
        Map<NodeKey, Integer> numbers = new HashMap<>();
        units.keys.forEach(key -> numbers.put(key, numbers.size()));
        ofFiles.forEach((path, key) -> units.byFile.put(path, numbers.getOrDefault(key, 0)));
        return units;
    }

    int size() {
        return keys.size();
    }

    NodeKey key(int unit) {
        return keys.get(unit);
    }

    /** The units that some paths belong to, in order, each once. */
    int[] of(List<String> paths) {
        return paths.stream()
                .filter(byFile::containsKey)
                .mapToInt(path -> byFile.getOrDefault(path, 0))
                .sorted()
                .distinct()
                .toArray();
    }
}
