package dev.lode.pipeline.report;

import java.time.LocalDate;

/**
 * Twelve months up to the day of the newest commit and the twelve before, in days of UTC; never counted from today.
 *
 * @param before after this day, up to start, a commit is in the twelve months before
 * @param start after this day it is in the last twelve months
 * @param end day of the newest commit, or empty where there is none
 */
public record Window(String before, String start, String end) {

    /** @param newest a day, or empty when there is no commit; then nothing lies in the window */
    public static Window until(String newest) {
        if (newest.isEmpty()) {
            return new Window("9999", "9999", "");
        }
        LocalDate end = LocalDate.parse(newest);
        return new Window(end.minusMonths(24).toString(), end.minusMonths(12).toString(), newest);
    }
}
