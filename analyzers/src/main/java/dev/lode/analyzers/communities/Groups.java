package dev.lode.analyzers.communities;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Groups of two people and more, that with the most commits first; who shares no file with anybody is in none. */
final class Groups {

    private final Work work;
    /** Members by number, that with the most commits first. */
    private final List<List<Integer>> groups;

    private Groups(Work work, List<List<Integer>> groups) {
        this.work = work;
        this.groups = groups;
    }

    /** @param numbers group of each person */
    static Groups of(Work work, int[] numbers) {
        SortedMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int person = 0; person < numbers.length; person++) {
            members.computeIfAbsent(numbers[person], absent -> new ArrayList<>())
                    .add(person);
        }
        Comparator<Integer> busiestFirst =
                Comparator.comparingLong(work::commits).reversed().thenComparing(Comparator.naturalOrder());
        members.values().forEach(group -> group.sort(busiestFirst));
        List<List<Integer>> several = new ArrayList<>(members.values());
        several.removeIf(group -> group.size() < 2);
        Groups found = new Groups(work, several);
        found.groups.sort(Comparator.comparingLong(found::commits).reversed().thenComparing(List::getFirst));
        return found;
    }

    void emit(String repository, FactSink sink) {
        for (int i = 0; i < groups.size(); i++) {
            List<Integer> group = groups.get(i);
            NodeKey community = Keys.community(repository, i + 1);
            Node node = Node.of(community)
                    .with("name", work.key(group.getFirst()))
                    .with("members", group.size())
                    .with("commits", commits(group));
            String component = mainComponent(group);
            sink.emit(component.isEmpty() ? node : node.with("main_component", component));
            sink.emit(relationship(RelationshipTypes.CONTAINS, Keys.repository(repository), community));
            for (int person : group) {
                sink.emit(relationship(RelationshipTypes.MEMBER_OF, Ties.person(work.key(person)), community));
            }
        }
    }

    /** People who are in no group. */
    long lone() {
        return work.size() - groups.stream().mapToLong(List::size).sum();
    }

    private long commits(List<Integer> group) {
        return group.stream().mapToLong(work::commits).sum();
    }

    /** The component that most commits of the group changed, the first by path of several; empty where there is none. */
    private String mainComponent(List<Integer> group) {
        SortedMap<String, Long> commits = new TreeMap<>();
        for (int person : group) {
            work.commitsByComponent(person).forEach((component, number) -> commits.merge(component, number, Long::sum));
        }
        return commits.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Relationship relationship(String type, NodeKey start, NodeKey end) {
        return Relationship.of(type, start, end, Evidence.resolved());
    }
}
