package dev.lode.analyzers.history;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A part of a whole, 0 to 1, rounded half up to four digits. */
public final class Share {

    private static final int DIGITS = 4;

    private Share() {}

    /** @param whole not 0 */
    public static double of(long part, long whole) {
        return of(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** @param whole not 0 */
    public static double of(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), DIGITS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
