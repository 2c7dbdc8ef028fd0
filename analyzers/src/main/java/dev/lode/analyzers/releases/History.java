package dev.lode.analyzers.releases;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the commits of a history, by their numbers. */
final class History {

    static final int NOBODY = -1;

    private final CommitNumbers numbers = new CommitNumbers();
    private final BitSet merges = new BitSet();
    private final Map<String, Integer> people = new HashMap<>();
    private final Set<String> bots = new HashSet<>();
    private int[] authors = new int[1 << 8];

    private History() {}

    static History of(Facts known) {
        History history = new History();
        try (var people = known.nodes(NodeTypes.PERSON)) {
            people.filter(person -> person.flag("bot"))
                    .forEach(bot -> history.bots.add(bot.key().text("email")));
        }
        try (var commits = known.nodes(NodeTypes.COMMIT)) {
            commits.forEach(history::commit);
        }
        return history;
    }

    private void commit(Node commit) {
        int number = numbers.add(commit.key().text("sha"));
        if (number == authors.length) {
            authors = Arrays.copyOf(authors, number * 2);
        }
        merges.set(number, commit.whole("parents", 0) > 1);
        String author = Keys.person(
                        commit.text("author_name").orElse(""),
                        commit.text("author_email").orElse(""))
                .text("email");
        authors[number] = bots.contains(author) ? NOBODY : people.computeIfAbsent(author, absent -> people.size());
    }

    int size() {
        return numbers.size();
    }

    /** The commit that a relationship begins at, or {@link CommitNumbers#UNKNOWN}. */
    int start(Relationship relationship) {
        return numbers.of(relationship.start().text("sha"));
    }

    boolean merge(int commit) {
        return merges.get(commit);
    }

    /** Number of the person who wrote it, or {@link #NOBODY} for a bot. */
    int author(int commit) {
        return authors[commit];
    }

    CommitGraph graph(Facts known) {
        CommitGraph.Builder graph = new CommitGraph.Builder();
        try (var parents = known.relationships(RelationshipTypes.PARENT)) {
            parents.forEach(relationship -> {
                int child = start(relationship);
                int parent = numbers.of(relationship.end().text("sha"));
                if (child != CommitNumbers.UNKNOWN && parent != CommitNumbers.UNKNOWN) {
                    graph.add(child, parent);
                }
            });
        }
        return graph.build(size());
    }

    /** The releases that the history holds, the oldest first. */
    List<Release> releases(Facts known) {
        Map<Integer, List<Node>> tags = new HashMap<>();
        try (var all = known.nodes(NodeTypes.TAG)) {
            all.filter(tag -> tag.property("version").isPresent()).forEach(tag -> {
                int commit = tag.text("commit").map(numbers::of).orElse(CommitNumbers.UNKNOWN);
                if (commit != CommitNumbers.UNKNOWN) {
                    tags.computeIfAbsent(commit, absent -> new ArrayList<>()).add(tag);
                }
            });
        }
        List<Release> releases = new ArrayList<>();
        try (var commits = known.nodes(NodeTypes.COMMIT)) {
            commits.forEach(commit -> {
                int number = numbers.of(commit.key().text("sha"));
                String time = commit.text("committed_at").orElse("");
                tags.getOrDefault(number, List.of()).forEach(tag -> releases.add(Release.of(tag, number, time)));
            });
        }
        releases.sort(Release.OLDEST_FIRST);
        return releases;
    }
}
