package dev.lode.analyzers.hotspots;

import dev.lode.spi.Relationship;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the commits of each directory once, for one part of all commits. History is read once a part, because a
 * commit's touches do not stand together and all pairs of commit and directory would not fit in memory.
 */
final class CommitPart {

    private final Landscape landscape;
    private final int part;
    private final Set<Seen> seen = new HashSet<>();

    CommitPart(Landscape landscape, int part) {
        this.landscape = landscape;
        this.part = part;
    }

    private record Seen(String commit, String directory) {}

    void touch(Relationship touches) {
        String commit = touches.start().text("sha");
        if (Math.floorMod(commit.hashCode(), landscape.parts()) != part) {
            return;
        }
        landscape.forEachDirectory(touches.end().text("path"), (directory, churn) -> {
            if (seen.add(new Seen(commit, directory))) {
                churn.commit();
            }
        });
    }
}
