package dev.lode.analyzers.history;

import dev.lode.spi.Window;

/**
 * A non-merge commit while its changes stream by.
 *
 * @param number tells it from the others of one pass
 * @param time when it was committed, ISO-8601 UTC, or empty where that is unknown
 * @param person who wrote it, a number of {@link People}, or {@link People#NOBODY}
 */
public record Commit(
        int number,
        String sha,
        String time,
        int person,
        boolean inLast90Days,
        boolean inLast12Months,
        boolean in12MonthsBefore) {

    static Commit of(int number, String sha, String time, int person, Window window) {
        return new Commit(
                number,
                sha,
                time,
                person,
                window.inLast90Days(time),
                window.inLast12Months(time),
                window.in12MonthsBefore(time));
    }

    /** True when somebody who is no bot wrote it. */
    public boolean byPerson() {
        return person != People.NOBODY;
    }
}
