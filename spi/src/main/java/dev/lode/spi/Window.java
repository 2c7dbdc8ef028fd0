package dev.lode.spi;

import dev.lode.ontology.NodeTypes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The last 90 days and twelve months up to the day of the newest commit, and the twelve months before those, in days of
 * UTC; never counted from today. Whatever says {@code 90d}, {@code 12m} or {@code 12m_before} means these.
 *
 * @param before after this day, up to start, a time is in the twelve months before
 * @param start after this day it is in the last twelve months
 * @param recent after this day it is in the last 90 days
 * @param end day of the newest commit, or empty where there is none
 */
public record Window(String before, String start, String recent, String end) {

    private static final int DAY = 10;
    /** Behind every day that a query compares it with, but for the last that git knows. */
    private static final String NEVER = "9999";

    /** @param newest an ISO-8601 time or day, or empty when there is no commit; then nothing lies in the window */
    public static Window until(String newest) {
        if (newest.isEmpty()) {
            return new Window(NEVER, NEVER, NEVER, "");
        }
        LocalDate end = LocalDate.parse(day(newest));
        return new Window(
                end.minusMonths(24).toString(),
                end.minusMonths(12).toString(),
                end.minusDays(90).toString(),
                end.toString());
    }

    /** @param known facts of one repository; its newest commit is the one with the greatest time, wherever it stands */
    public static Window of(Facts known) {
        try (Stream<Node> commits = known.nodes(NodeTypes.COMMIT)) {
            return until(commits.map(commit -> commit.text("committed_at").orElse(""))
                    .max(Comparator.naturalOrder())
                    .orElse(""));
        }
    }

    /** @param time ISO-8601 UTC, or empty where it is unknown; that lies in no window */
    public boolean inLast90Days(String time) {
        return after(recent, time);
    }

    /** @param time as {@link #inLast90Days} takes it */
    public boolean inLast12Months(String time) {
        return after(start, time);
    }

    /** @param time as {@link #inLast90Days} takes it */
    public boolean in12MonthsBefore(String time) {
        return after(before, time) && !inLast12Months(time);
    }

    private boolean after(String day, String time) {
        return !end.isEmpty() && day(time).compareTo(day) > 0;
    }

    private static String day(String time) {
        return time.length() > DAY ? time.substring(0, DAY) : time;
    }
}
