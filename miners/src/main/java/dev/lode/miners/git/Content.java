package dev.lode.miners.git;

/** What a blob holds, or why that is not to be had. */
sealed interface Content {

    record Bytes(byte[] bytes) implements Content {}

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
