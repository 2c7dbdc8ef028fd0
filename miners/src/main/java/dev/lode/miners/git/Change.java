package dev.lode.miners.git;

import java.util.Optional;

/**
 * What a commit did to one path: a row of {@code git log --numstat -M --histogram}.
 *
 * @param oldPath where it was before a rename
 * @param copiedFrom where an added file has its content from
 */
record Change(Kind kind, String path, Optional<String> oldPath, Optional<String> copiedFrom, Lines lines) {

    Change(Kind kind, String path, Lines lines) {
        this(kind, path, Optional.empty(), Optional.empty(), lines);
    }

    enum Kind {
        ADD,
        MODIFY,
        DELETE,
        RENAME,
        /** A file became a symlink or a submodule, or the other way round. */
        TYPE
    }

    /** Why lines are not counted, if they are not. */
    Optional<Content.Absent> unread() {
        return lines instanceof Lines.Unread(Content.Absent why) ? Optional.of(why) : Optional.empty();
    }

    /** How many lines, or why there is no such number. */
    sealed interface Lines {

        record Counted(int added, int deleted) implements Lines {
            static final Counted NONE = new Counted(0, 0);
        }

        /** git counts no lines of what is no text. */
        record Binary() implements Lines {}

        record Unread(Content.Absent why) implements Lines {}
    }
}
