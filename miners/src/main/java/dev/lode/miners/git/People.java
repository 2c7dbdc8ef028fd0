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

    /** What somebody was to a commit. */
    private enum Part {
        CO_AUTHOR,
        COMMITTER,
        AUTHOR
    }

    /** Where a name stands. The newest commit's wins, and of one commit the author's; a trailer's is the last choice. */
    private record Spelling(long second, String commit, Part part, String name) {
        static final Comparator<Spelling> NEWEST_LAST = Comparator.comparing(
                        (Spelling spelling) -> spelling.part != Part.CO_AUTHOR)
                .thenComparingLong(Spelling::second)
                .thenComparing(Spelling::commit)
                .thenComparing(Spelling::part)
                .thenComparing(Spelling::name);
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
        return spelled(identity, commit, committed, Part.AUTHOR);
    }

    NodeKey committer(Identity identity, String commit, long committed) {
        return spelled(identity, commit, committed, Part.COMMITTER);
    }

    NodeKey coAuthor(Identity identity, String commit, long committed) {
        return spelled(identity, commit, committed, Part.CO_AUTHOR);
    }

    private NodeKey spelled(Identity identity, String commit, long committed, Part part) {
        NodeKey key = Keys.person(identity.name(), identity.email());
        Record record = byEmail.computeIfAbsent(key.text("email"), email -> new Record(key));
        record.spelled(new Spelling(committed, commit, part, identity.name()));
        return record.key;
    }

    void emit(FactSink sink) {
        for (Record record : byEmail.values()) {
            String name = record.spelling == null ? "" : record.spelling.name;
            Node node = Node.of(record.key).with("bot", Bots.isBot(name, record.key.text("email")));
            sink.emit(name.isEmpty() ? node : node.with("name", name));
        }
    }
}
