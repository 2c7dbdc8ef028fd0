package dev.lode.analyzers.ownership;

import dev.lode.analyzers.history.Change;
import dev.lode.analyzers.history.Commit;
import dev.lode.analyzers.history.People;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who changed one path, or all names of a file, and how often. */
final class PathHistory {

    private static final String UNKNOWN_TIME = "~";

    private final SortedMap<Integer, Long> changes = new TreeMap<>();
    private final Set<String> formerNames = new TreeSet<>();
    private @Nullable Commit creation;

    void add(Change change) {
        if (change.commit().byPerson()) {
            changes.merge(change.commit().person(), 1L, Long::sum);
        }
        if (change.kind().equals("add")) {
            created(change.commit());
        }
        if (change.kind().equals("rename") && !change.oldPath().isEmpty()) {
            formerNames.add(change.oldPath());
        }
    }

    void add(PathHistory other) {
        other.changes.forEach((person, number) -> changes.merge(person, number, Long::sum));
        if (other.creation != null) {
            created(other.creation);
        }
    }

    /** Changes by person, bots left out. */
    SortedMap<Integer, Long> changes() {
        return changes;
    }

    Set<String> formerNames() {
        return formerNames;
    }

    /** Who added it first; {@link People#NOBODY} for a bot or where no change says. */
    int creator() {
        return creation == null ? People.NOBODY : creation.person();
    }

    private void created(Commit commit) {
        if (creation == null || older(commit, creation)) {
            creation = commit;
        }
    }

    private static boolean older(Commit one, Commit other) {
        int byTime = time(one).compareTo(time(other));
        return byTime < 0 || (byTime == 0 && one.sha().compareTo(other.sha()) < 0);
    }

    private static String time(Commit commit) {
        return commit.time().isEmpty() ? UNKNOWN_TIME : commit.time();
    }
}
