package dev.lode.analyzers.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commits of a history one after another, each with the paths that it changed. Commits of many paths, as moves and
 * reformatting are, say nothing of what belongs together: they are set aside and counted.
 */
public final class Changesets {

    /** A commit that changes more paths is bulk. */
    public static final int LARGEST = 30;

    private final History history;

    public Changesets(History history) {
        this.history = history;
    }

    /** Looks at a commit that is not bulk. */
    @FunctionalInterface
    public interface Visitor {

        /** @param paths that it changed, those included that are gone today; good for this call only */
        void commit(Commit commit, List<String> paths);
    }

    /** Reads all of history; gives the number of bulk commits. */
    public long forEach(Visitor visitor) {
        Collector collector = new Collector(visitor);
        history.forEachChange(collector::change);
        collector.end();
        return collector.bulk;
    }

    /** Holds one commit at a time, and of a bulk commit no more than others have. */
    private static final class Collector {

        private final Visitor visitor;
        private final List<String> paths = new ArrayList<>();
        private @Nullable Commit commit;
        private long bulk;

        Collector(Visitor visitor) {
            this.visitor = visitor;
        }

        void change(Change change) {
            if (change.commit() != commit) {
                end();
                commit = change.commit();
            }
            if (paths.size() <= LARGEST) {
                paths.add(change.path());
            }
        }

        void end() {
            if (paths.size() > LARGEST) {
                bulk++;
            } else if (commit != null) {
                visitor.commit(commit, paths);
            }
            paths.clear();
        }
    }
}
