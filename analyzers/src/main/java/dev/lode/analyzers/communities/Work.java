package dev.lode.analyzers.communities;

import dev.lode.analyzers.history.Changesets;
import dev.lode.analyzers.history.Commit;
import dev.lode.analyzers.history.History;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who changed what: people by number, in the order of their keys. */
final class Work {

    /** People with fewer say little of whom they work with. */
    static final int LEAST_COMMITS = 3;

    private final List<String> keys = new ArrayList<>();
    private final List<Long> commits = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final SortedMap<String, Contributors> files = new TreeMap<>();
    private final Map<String, String> components = new HashMap<>();
    private final List<SortedMap<String, Long>> commitsByComponent = new ArrayList<>();
    private final long occasional;

    private Work(Map<Integer, Long> commitsOf, History history) {
        List<Integer> people = commitsOf.keySet().stream()
                .filter(person -> commitsOf.getOrDefault(person, 0L) >= LEAST_COMMITS)
                .sorted(Comparator.comparing(history.people()::key))
                .toList();
        for (int person : people) {
            numbers.put(person, keys.size());
            keys.add(history.people().key(person));
            commits.add(commitsOf.getOrDefault(person, 0L));
            commitsByComponent.add(new TreeMap<>());
        }
        occasional = commitsOf.size() - keys.size();
    }

    static Work of(Facts known, History history, Changesets changesets) {
        Map<Integer, Long> commits = new HashMap<>();
        changesets.forEach((commit, paths) -> {
            if (commit.byPerson()) {
                commits.merge(commit.person(), 1L, Long::sum);
            }
        });
        Work work = new Work(commits, history);
        work.read(known);
        changesets.forEach(work::commit);
        return work;
    }

    private void read(Facts known) {
        try (var all = known.nodes(NodeTypes.FILE)) {
            all.filter(file -> !file.flag("generated"))
                    .forEach(file -> files.put(file.key().text("path"), new Contributors()));
        }
        try (var parts = known.relationships(RelationshipTypes.PART_OF)) {
            parts.forEach(
                    part -> components.put(part.start().text("path"), part.end().text("path")));
        }
    }

    private void commit(Commit commit, List<String> paths) {
        Integer person = numbers.get(commit.person());
        if (person == null) {
            return;
        }
        Set<String> changed = new HashSet<>();
        for (String path : paths) {
            Contributors contributors = files.get(path);
            if (contributors != null) {
                contributors.add(person);
            }
            String component = components.get(path);
            if (component != null) {
                changed.add(component);
            }
        }
        changed.forEach(component -> commitsByComponent.get(person).merge(component, 1L, Long::sum));
    }

    /** People who have enough commits. */
    int size() {
        return keys.size();
    }

    /** People who have too few. */
    long occasional() {
        return occasional;
    }

    String key(int person) {
        return keys.get(person);
    }

    /** Commits of a person that are neither merges nor bulk. */
    long commits(int person) {
        return commits.get(person);
    }

    /** Of those, how many changed which component. */
    SortedMap<String, Long> commitsByComponent(int person) {
        return commitsByComponent.get(person);
    }

    Collection<Contributors> files() {
        return files.values();
    }
}
