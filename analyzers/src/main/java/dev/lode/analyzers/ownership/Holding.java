package dev.lode.analyzers.ownership;

import dev.lode.analyzers.history.Commit;

/** What one person did to one scope. */
final class Holding {

    private final int person;
    private long commits;
    private long commits12m;
    private long added;
    private String first = "";
    private String last = "";

    Holding(int person) {
        this.person = person;
    }

    /** Once for each commit. */
    void commit(Commit commit) {
        commits++;
        commits12m += commit.inLast12Months() ? 1 : 0;
        String time = commit.time();
        if (!time.isEmpty()) {
            first = first.isEmpty() || time.compareTo(first) < 0 ? time : first;
            last = time.compareTo(last) > 0 ? time : last;
        }
    }

    void lines(long more) {
        added += more;
    }

    int person() {
        return person;
    }

    long commits() {
        return commits;
    }

    long commits12m() {
        return commits12m;
    }

    long added() {
        return added;
    }

    /** Time of the oldest commit, or empty where no time is known. */
    String first() {
        return first;
    }

    /** Time of the newest commit, or empty. */
    String last() {
        return last;
    }
}
