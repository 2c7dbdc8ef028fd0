package dev.lode.miners.git;

import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of each person when the history is through. */
final class People {

    private final Map<String, Record> byEmail = new TreeMap<>();

    /** Where a name stands; the newest commit's wins, and of one commit the author's. */
    private record Spelling(long second, String commit, boolean author, String name) {
        static final Comparator<Spelling> NEWEST_LAST = Comparator.comparingLong(Spelling::second)
                .thenComparing(Spelling::commit)
                .thenComparing(Spelling::author);
    }

    private static final class Record {
        private final NodeKey key;
        private @Nullable Spelling spelling;

        Record(NodeKey key) {
            this.key = key;
        }

        void spelled(Spelling other) {
            if (!other.name.isEmpty() && (spelling == null || Spelling.NEWEST_LAST.compare(spelling, other) < 0)) {
                spelling = other;
            }
        }
    }

    /** @param committed when, in seconds */
    NodeKey author(Identity identity, String commit, long committed) {
        Record record = record(identity);
        record.spelled(new Spelling(committed, commit, true, identity.name()));
        return record.key;
    }

    NodeKey committer(Identity identity, String commit, long committed) {
        Record record = record(identity);
        record.spelled(new Spelling(committed, commit, false, identity.name()));
        return record.key;
    }

    private Record record(Identity identity) {
        NodeKey key = Keys.person(identity.name(), identity.email());
        return byEmail.computeIfAbsent(key.text("email"), email -> new Record(key));
    }

    void emit(FactSink sink) {
        for (Record record : byEmail.values()) {
            Node node = Node.of(record.key);
            if (record.spelling != null) {
                node = node.with("name", record.spelling.name);
            }
            sink.emit(node);
        }
    }
}
