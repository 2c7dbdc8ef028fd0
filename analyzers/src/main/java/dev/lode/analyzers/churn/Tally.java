package dev.lode.analyzers.churn;

import dev.lode.analyzers.history.Change;
import dev.lode.analyzers.history.Commit;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;

/** The churn of one file, directory or component, summed while changes stream by commit after commit. */
final class Tally {

    private final NumberSet authors = new NumberSet();
    private final NumberSet authors12m = new NumberSet();
    private int lastCommit = -1;
    private long commits;
    private long commits90d;
    private long commits12m;
    private long commits12mBefore;
    private long added;
    private long deleted;
    private long added12m;
    private long deleted12m;
    private String first = "";
    private String last = "";

    void add(Change change) {
        Commit commit = change.commit();
        if (commit.number() != lastCommit) {
            lastCommit = commit.number();
            count(commit);
        }
        added += change.added();
        deleted += change.deleted();
        if (commit.inLast12Months()) {
            added12m += change.added();
            deleted12m += change.deleted();
        }
    }

    private void count(Commit commit) {
        commits++;
        commits90d += commit.inLast90Days() ? 1 : 0;
        commits12m += commit.inLast12Months() ? 1 : 0;
        commits12mBefore += commit.in12MonthsBefore() ? 1 : 0;
        if (commit.byPerson()) {
            authors.add(commit.person());
            if (commit.inLast12Months()) {
                authors12m.add(commit.person());
            }
        }
        String time = commit.time();
        if (!time.isEmpty()) {
            first = first.isEmpty() || time.compareTo(first) < 0 ? time : first;
            last = time.compareTo(last) > 0 ? time : last;
        }
    }

    boolean changed() {
        return commits > 0;
    }

    Node describe(NodeKey key) {
        Node node = Node.of(key)
                .with("commits", commits)
                .with("added", added)
                .with("deleted", deleted)
                .with("authors", authors.size())
                .with("commits_90d", commits90d)
                .with("commits_12m", commits12m)
                .with("commits_12m_before", commits12mBefore)
                .with("added_12m", added12m)
                .with("deleted_12m", deleted12m)
                .with("authors_12m", authors12m.size());
        return first.isEmpty() ? node : node.with("first_change_at", first).with("last_change_at", last);
    }
}
