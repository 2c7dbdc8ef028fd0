package dev.lode.analyzers.coupling;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commits of a history one after the other, each with the files that it changed; bulk commits are set aside. */
final class Changesets {

    /** A commit that changes more paths is bulk. */
    static final int LARGEST = 30;

    private final Facts known;
    private final Window window;

    Changesets(Facts known, Window window) {
        this.known = known;
        this.window = window;
    }

    /** Looks at a commit that is not bulk. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param files paths that it changed and that still stand
         * @param recent it is of the last twelve months
         */
        void commit(List<String> files, boolean recent);
    }

    /** Reads all of history; gives the number of bulk commits. */
    long forEach(Visitor visitor) {
        Reading reading = new Reading(visitor);
        try (var touches = known.relationshipsByStart(RelationshipTypes.TOUCHES)) {
            touches.forEach(reading::touch);
        }
        reading.end();
        return reading.bulk;
    }

    /** Holds one commit at a time, and of a bulk commit no more than others have. */
    private final class Reading {

        private final Visitor visitor;
        private final List<String> files = new ArrayList<>();
        private @Nullable NodeKey commit;
        private String time = "";
        private int paths;
        private long bulk;

        Reading(Visitor visitor) {
            this.visitor = visitor;
        }

        void touch(Relationship touches) {
            if (!touches.start().equals(commit)) {
                end();
                commit = touches.start();
                time = touches.text("committed_at").orElse("");
            }
            paths++;
            if (paths <= LARGEST && touches.end().type().equals(NodeTypes.FILE)) {
                files.add(touches.end().text("path"));
            }
        }

        void end() {
            if (paths > LARGEST) {
                bulk++;
            } else if (paths > 0) {
                visitor.commit(files, window.inLast12Months(time));
            }
            files.clear();
            paths = 0;
        }
    }
}
