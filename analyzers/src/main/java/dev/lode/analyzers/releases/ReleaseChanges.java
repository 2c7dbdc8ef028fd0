package dev.lode.analyzers.releases;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums what each release brought, some releases at a time, so that neither long histories nor many tags need much room. */
final class ReleaseChanges {

    /** Memberships at a time, in 32 MB; a single release may have more. */
    private static final int MEMBERSHIPS = 1 << 22;

    /** Releases at a time; each holds one bit a path. */
    private static final int RELEASES = 256;

    private final Facts known;
    private final History history;
    private final String repository;
    private final List<Release> releases;
    private final Ranges ranges;
    private final Memberships memberships;
    private final Map<String, Integer> paths = new HashMap<>();
    private final List<ReleaseSums> sums = new ArrayList<>();

    ReleaseChanges(Facts known, History history, String repository) {
        this.known = known;
        this.history = history;
        this.repository = repository;
        this.releases = history.releases(known);
        this.ranges = new Ranges(history.graph(known), releases);
        this.memberships = new Memberships(history.size());
    }

    void emit(FactSink sink) {
        int from = 0;
        for (int release = 0; release < releases.size(); release++) {
            sums.add(new ReleaseSums());
            commits(release, sums.getLast());
            if (memberships.size() >= MEMBERSHIPS || sums.size() == RELEASES || release == releases.size() - 1) {
                changes(from);
                for (int i = from; i <= release; i++) {
                    emit(i, sums.get(i - from), sink);
                }
                from = release + 1;
                sums.clear();
                memberships.clear();
            }
        }
    }

    private void commits(int release, ReleaseSums sum) {
        ranges.forEachCommit(release, commit -> {
            if (history.merge(commit)) {
                sum.merge();
            } else {
                sum.commit(history.author(commit));
                memberships.add(commit, release);
            }
        });
    }

    private void changes(int from) {
        try (var touches = known.relationships(RelationshipTypes.TOUCHES)) {
            touches.forEach(touch -> {
                int commit = history.start(touch);
                if (commit != CommitNumbers.UNKNOWN) {
                    int path = paths.computeIfAbsent(touch.end().text("path"), absent -> paths.size());
                    memberships.forEach(
                            commit, release -> sums.get(release - from).touch(touch, path));
                }
            });
        }
    }

    private void emit(int number, ReleaseSums sum, FactSink sink) {
        Release release = releases.get(number);
        NodeKey key = Keys.release(repository, release.name());
        Node node = sum.describe(Node.of(key)
                .with("version", release.version())
                .with("released_at", release.releasedAt())
                .with("commit", release.sha())
                .with("prerelease", Version.of(release.version()).prerelease()));
        sink.emit(relationship(RelationshipTypes.CONTAINS, Keys.repository(repository), key));
        sink.emit(relationship(RelationshipTypes.MARKS, key, Keys.commit(release.sha())));
        if (ranges.previous(number) != Ranges.NONE) {
            Release previous = releases.get(ranges.previous(number));
            sink.emit(relationship(RelationshipTypes.FOLLOWS, key, Keys.release(repository, previous.name())));
            node = since(previous, release, node.with("previous", previous.name()));
        }
        sink.emit(node);
    }

    private static Node since(Release previous, Release release, Node node) {
        Duration between = Duration.between(Instant.parse(previous.releasedAt()), Instant.parse(release.releasedAt()));
        return between.isNegative() ? node : node.with("days", between.toDays());
    }

    private static Relationship relationship(String type, NodeKey start, NodeKey end) {
        return Relationship.of(type, start, end, Evidence.resolved());
    }
}
