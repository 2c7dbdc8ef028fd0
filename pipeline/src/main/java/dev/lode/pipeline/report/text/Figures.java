package dev.lode.pipeline.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for readers: grouped by a space, whole per cents, and arrows for what moved. */
public final class Figures {

    private static final int NOTABLE_PERCENT = 10;

    private final String separator;

    /** @param separator what stands between groups of three digits */
    public Figures(String separator) {
        this.separator = separator;
    }

    /** Up to two decimals, rounded half up; a whole number has none. */
    public String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : plain.substring(point);
        return (rounded.signum() < 0 ? "−" : "") + grouped(whole) + rest;
    }

    private String grouped(String digits) {
        StringBuilder groups = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            groups.insert(at, separator);
        }
        return groups.toString();
    }

    /** Whole per cents, rounded half up. */
    public static long percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? 0
                : part.multiply(BigDecimal.valueOf(100))
                        .divide(whole, 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    public String share(BigDecimal part, BigDecimal whole) {
        long percent = percent(part, whole);
        return percent == 0 && part.signum() > 0 ? "under 1 %" : percent + " %";
    }

    /** Against the period before: an arrow up or down from ten per cent on, a square below that. */
    public String trend(BigDecimal now, BigDecimal before) {
        if (before.signum() == 0) {
            return now.signum() == 0 ? "■ none" : "▲ new";
        }
        long percent = percent(now.subtract(before), before);
        String arrow = percent >= NOTABLE_PERCENT ? "▲" : percent <= -NOTABLE_PERCENT ? "▼" : "■";
        String sign = percent > 0 ? "+" : percent < 0 ? "−" : "±";
        return arrow + " " + sign + number(BigDecimal.valueOf(Math.abs(percent))) + " %";
    }
}
