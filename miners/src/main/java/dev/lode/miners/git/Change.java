package dev.lode.miners.git;

import java.util.Optional;

/**
 * What a commit did to one path: a row of {@code git log --numstat -M --histogram}.
 *
 * @param oldPath where it was before a rename
 * @param lines absent when they could not be read
 */
record Change(Kind kind, String path, Optional<String> oldPath, Optional<Lines> lines) {

    enum Kind {
        ADD,
        MODIFY,
        DELETE,
        RENAME,
        /** A file became a symlink or a submodule, or the other way round. */
        TYPE
    }

    /** @param binary git counts no lines; added and deleted are 0 */
    record Lines(int added, int deleted, boolean binary) {
        static final Lines BINARY = new Lines(0, 0, true);
        static final Lines NONE = new Lines(0, 0, false);
    }
}
