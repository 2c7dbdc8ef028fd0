package dev.lode.miners.git;

import java.util.regex.Pattern;

/**
 * Who did something and when, as a commit says it.
 *
 * @param name without surrounding space, maybe empty
 * @param email as written, maybe empty
 * @param second seconds since 1970, within what a calendar holds
 * @param sound false when something had to be mended to read it
 */
record Identity(String name, String email, long second, boolean sound) {

    /** Longer names are cut; one of a megabyte is an attack or an accident. */
    static final int TEXT_LIMIT = 1000;

    private static final char DELETE = 0x7f;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int DIGITS_LIMIT = 18;
    private static final String SPACE = " \t\n\u000b\f\r";

    static final long LAST_SECOND = 253_402_300_799L;

    /** Reads {@code Name <address> seconds zone}; whatever is missing or absurd is mended as git mends it. */
    static Identity parse(String line) {
        int open = line.indexOf('<');
        int close = open < 0 ? -1 : line.indexOf('>', open);
        String name = clean(open < 0 ? line : line.substring(0, open));
        String email = close < 0 ? "" : clean(line.substring(open + 1, close));
        String rest = line.substring(line.lastIndexOf('>') + 1).strip();
        int digits = digits(rest);
        boolean dated = digits >= 1
                && digits <= DIGITS_LIMIT
                && (digits == rest.length() || SPACE.indexOf(rest.charAt(digits)) >= 0);
        long second = dated ? Math.min(Long.parseLong(rest, 0, digits, 10), LAST_SECOND) : 0;
        boolean sound = close > open
                && dated
                && Long.parseLong(rest, 0, digits, 10) == second
                && line.length() <= 2 * TEXT_LIMIT
                && line.indexOf('\0') < 0;
        return new Identity(name, email, second, sound);
    }

    /** How many digits a text begins with. */
    private static int digits(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static String clean(String text) {
        String plain = spaced(text).strip();
        return plain.length() <= TEXT_LIMIT ? plain : plain.substring(0, TEXT_LIMIT);
    }

    /** With a space for each control character. */
    static String spaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == DELETE) {
                return CONTROL.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    Identity as(String otherName, String otherEmail) {
        return new Identity(otherName, otherEmail, second, sound);
    }
}
