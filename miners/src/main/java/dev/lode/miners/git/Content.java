package dev.lode.miners.git;

import dev.lode.miners.git.RecentObjects.PackedObject;

/** What a blob holds, or why that is not to be had. */
sealed interface Content {

    record Bytes(PackedObject object) implements Content {

        Slice slice() {
            return object.content();
        }
    }

    /** Why lines are not counted, in the words of the facts. */
    enum Absent implements Content {
        /** Not in the clone. */
        MISSING("missing"),
        /** Over {@link Blobs#SIZE_LIMIT}. */
        TOO_LARGE("too large");

        private final String words;

        Absent(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
