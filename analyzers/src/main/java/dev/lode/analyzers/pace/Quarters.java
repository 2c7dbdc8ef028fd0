package dev.lode.analyzers.pace;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The quarters of a history, summed while it streams by; grows with quarters and people. */
final class Quarters {

    private final SortedMap<String, Sums> quarters = new TreeMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<Integer, String> firstQuarters = new HashMap<>();
    private final Set<String> bots = new HashSet<>();
    private String newest = "";

    /** What lies in one quarter. */
    private static final class Sums {
        private final BitSet authors = new BitSet();
        private long commits;
        private long added;
        private long deleted;
    }

    void bot(Node person) {
        bots.add(person.key().text("email"));
    }

    void commit(Node commit) {
        String time = commit.text("committed_at").orElse("");
        newest = time.compareTo(newest) > 0 ? time : newest;
        if (commit.whole("parents", 0) > 1) {
            return;
        }
        String quarter = quarter(time);
        Sums sums = quarters.computeIfAbsent(quarter, absent -> new Sums());
        sums.commits++;
        NodeKey author = Keys.person(
                commit.text("author_name").orElse(""),
                commit.text("author_email").orElse(""));
        String email = author.text("email");
        if (!bots.contains(email)) {
            int person = people.computeIfAbsent(email, absent -> people.size());
            sums.authors.set(person);
            firstQuarters.merge(person, quarter, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
    }

    void touch(Relationship touches) {
        Sums sums = quarters.get(quarter(touches.text("committed_at").orElse("")));
        if (sums != null) {
            sums.added += touches.whole("added", 0);
            sums.deleted += touches.whole("deleted", 0);
        }
    }

    void emit(String repository, FactSink sink) {
        Map<String, Long> newcomers = new HashMap<>();
        firstQuarters.values().forEach(quarter -> newcomers.merge(quarter, 1L, Long::sum));
        quarters.forEach((name, sums) -> {
            NodeKey quarter = Keys.quarter(repository, name);
            sink.emit(Node.of(quarter)
                    .with("commits", sums.commits)
                    .with("authors", sums.authors.cardinality())
                    .with("added", sums.added)
                    .with("deleted", sums.deleted)
                    .with("newcomers", newcomers.getOrDefault(name, 0L))
                    .with("complete", !name.equals(quarter(newest))));
            sink.emit(Relationship.of(
                    RelationshipTypes.CONTAINS, Keys.repository(repository), quarter, Evidence.resolved()));
        });
    }

    /** Year and quarter of a time: 2025-Q3. */
    private static String quarter(String time) {
        if (time.length() < 7) {
            return "";
        }
        int month = Integer.parseInt(time, 5, 7, 10);
        return time.substring(0, 4) + "-Q" + (month + 2) / 3;
    }
}
