// SPDX-License-Identifier: Apache-2.0
package com.fjordvik.billing.core.dunning;

/** How sharp a reminder is. */
public enum Level {
    NONE(0),
    FRIENDLY(7),
    FIRM(21),
    // FIXME: Norway allows the last reminder after 28 days only.
    LAST(45);

    private final int fromDays;

    Level(int fromDays) {
        this.fromDays = fromDays;
    }

    public static Level after(int daysOverdue) {
        Level found = NONE;
        for (Level level : values()) {
            if (daysOverdue >= level.fromDays) {
                found = level;
            }
        }
        return found;
    }
}
