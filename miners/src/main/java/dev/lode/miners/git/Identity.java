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

    static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
    private static final Pattern SPACE = Pattern.compile("\\s");

    static final long LAST_SECOND = 253_402_300_799L;

    /** Reads {@code Name <address> seconds zone}; whatever is missing or absurd is mended as git mends it. */
    static Identity parse(String line) {
        int open = line.indexOf('<');
        int close = open < 0 ? -1 : line.indexOf('>', open);
        String name = clean(open < 0 ? line : line.substring(0, open));
        String email = close < 0 ? "" : clean(line.substring(open + 1, close));
        String rest = line.substring(line.lastIndexOf('>') + 1).strip();
        String digits = SPACE.split(rest, 2)[0];
        boolean dated = SECONDS.matcher(digits).matches();
        long second = dated ? Math.min(Long.parseLong(digits), LAST_SECOND) : 0;
        boolean sound = close > open
                && dated
                && Long.toString(second).equals(digits.replaceFirst("^0+(?=\\d)", ""))
                && line.length() <= 2 * TEXT_LIMIT
                && line.indexOf('\0') < 0;
        return new Identity(name, email, second, sound);
    }

    private static String clean(String text) {
        String plain = CONTROL.matcher(text).replaceAll(" ").strip();
        return plain.length() <= TEXT_LIMIT ? plain : plain.substring(0, TEXT_LIMIT);
    }

    Identity as(String otherName, String otherEmail) {
        return new Identity(otherName, otherEmail, second, sound);
    }
}
