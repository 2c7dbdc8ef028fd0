package dev.lode.analyzers.history;

import dev.lode.spi.Relationship;

/**
 * What a commit did to a path.
 *
 * @param kind add, modify, delete, rename, copy or type
 * @param oldPath before a rename, or empty
 * @param added lines; 0 where git counts none
 * @param deleted lines
 */
public record Change(Commit commit, String path, String kind, String oldPath, long added, long deleted) {

    static Change of(Commit commit, Relationship touches) {
        return new Change(
                commit,
                touches.end().text("path"),
                touches.text("change").orElse(""),
                touches.text("old_path").orElse(""),
                touches.whole("added", 0),
                touches.whole("deleted", 0));
    }
}
