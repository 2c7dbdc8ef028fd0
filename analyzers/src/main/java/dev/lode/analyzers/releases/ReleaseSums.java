package dev.lode.analyzers.releases;

import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.util.BitSet;

/** What the commits of one release come to. */
final class ReleaseSums {

    private final BitSet authors = new BitSet();
    private final BitSet paths = new BitSet();
    private long commits;
    private long merges;
    private long added;
    private long deleted;

    void merge() {
        merges++;
    }

    void commit(int author) {
        commits++;
        if (author != History.NOBODY) {
            authors.set(author);
        }
    }

    void touch(Relationship touches, int path) {
        paths.set(path);
        added += touches.whole("added", 0);
        deleted += touches.whole("deleted", 0);
    }

    Node describe(Node release) {
        return release.with("commits", commits)
                .with("merges", merges)
                .with("files", paths.cardinality())
                .with("added", added)
                .with("deleted", deleted)
                .with("authors", authors.cardinality());
    }
}
