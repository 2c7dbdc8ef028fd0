package dev.lode.analyzers.hotspots;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;

/** What history says of one path, summed while it streams by. */
final class Churn {

    private final BitSet authors = new BitSet();
    private long commits;
    private long added;
    private long deleted;
    private String firstChange = "";
    private String lastChange = "";
    private long lines;
    private long scoredLines;

    /** Lines of a file that stands at the path or below it. */
    void size(long fileLines, boolean scored) {
        lines += fileLines;
        scoredLines += scored ? fileLines : 0;
    }

    /** A commit changed the path or one below it; a commit is counted by {@link #commit()}. */
    void touch(Relationship touches, int author) {
        added += touches.whole("added", 0);
        deleted += touches.whole("deleted", 0);
        if (author >= 0) {
            authors.set(author);
        }
        touches.text("committed_at").ifPresent(this::changedAt);
    }

    void commit() {
        commits++;
    }

    private void changedAt(String time) {
        firstChange = firstChange.isEmpty() || time.compareTo(firstChange) < 0 ? time : firstChange;
        lastChange = time.compareTo(lastChange) > 0 ? time : lastChange;
    }

    /** Commits × lines of what people write. */
    long heat() {
        return commits * scoredLines;
    }

    boolean scored() {
        return scoredLines > 0;
    }

    long lines() {
        return lines;
    }

    /** The history of a path; one that no commit touched has none, which is not the same as zero. */
    Node describe(NodeKey key, long greatestHeat) {
        Node node = Node.of(key);
        if (commits > 0) {
            node = node.with("commits", commits)
                    .with("added", added)
                    .with("deleted", deleted)
                    .with("authors", authors.cardinality());
        }
        if (!firstChange.isEmpty() && key.type().equals(NodeTypes.FILE)) {
            node = node.with("first_change_at", firstChange).with("last_change_at", lastChange);
        }
        return commits > 0 && scored() ? node.with("hotspot", share(heat(), greatestHeat)) : node;
    }

    private static double share(long part, long whole) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
