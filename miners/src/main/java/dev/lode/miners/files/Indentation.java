package dev.lode.miners.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far in the lines of a text begin, which goes with how complex it is: Hindle, Godfrey and Holt, "Reading Beside the
 * Lines: Indentation as a Proxy for Complexity Metrics" (2008). One logical indentation is a tab or four spaces.
 */
final class Indentation {

    private static final int SPACES = 4;
    private static final int DIGITS = 4;

    private Indentation() {}

    /** The mean of the lines that are not blank, rounded half up to four digits; empty when all are. */
    static Optional<Double> mean(String text) {
        long lines = 0;
        long spaces = 0;
        for (int at = 0; at < text.length(); at++) {
            long own = 0;
            for (; at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t'); at++) {
                own += text.charAt(at) == '\t' ? SPACES : 1;
            }
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (!blank(text, at, end)) {
                lines++;
                spaces += own;
            }
            at = end;
        }
        return lines == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(spaces)
                        .divide(BigDecimal.valueOf(lines * SPACES), DIGITS, RoundingMode.HALF_UP)
                        .doubleValue());
    }

    private static boolean blank(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
