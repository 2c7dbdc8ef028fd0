package dev.lode.pipeline.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Twelve months up to the newest commit and the twelve before, as ISO-8601 UTC; never counted from today.
 *
 * @param start after this a commit is in the last twelve months
 * @param before after this, up to start, it is in the twelve before
 * @param end time of the newest commit, or empty where there is none
 */
public record Window(String before, String start, String end) {

    /** @param newest ISO-8601 UTC, or empty when there is no commit; then nothing lies in the window */
    public static Window until(String newest) {
        if (newest.isEmpty()) {
            return new Window("9999", "9999", "");
        }
        OffsetDateTime end = OffsetDateTime.parse(newest).withOffsetSameInstant(ZoneOffset.UTC);
        return new Window(text(end.minusMonths(24)), text(end.minusMonths(12)), newest);
    }

    private static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_INSTANT.format(Instant.from(time));
    }
}
