package dev.lode.analyzers.releases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dotted version in its order: numbers by their value, then what follows them, a pre-release before its release. Total
 * on any text, numbers of any length included.
 *
 * @param numbers without leading zeros
 * @param rest what follows the numbers, in lower case
 */
record Version(List<String> numbers, String rest, boolean prerelease) implements Comparable<Version> {

    private static final Pattern PARTS = Pattern.compile("(\\d*(?:\\.\\d+)*)(.*)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    /** Words that say that the release itself is still to come. */
    private static final Set<String> BEFORE_RELEASE = Set.of(
            "a",
            "alpha",
            "b",
            "beta",
            "c",
            "canary",
            "cr",
            "dev",
            "ea",
            "m",
            "milestone",
            "next",
            "nightly",
            "pre",
            "preview",
            "rc",
            "snapshot");

    private static final Comparator<String> BY_VALUE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final Comparator<Version> ORDER = Comparator.comparing(Version::numbers, Version::compareNumbers)
            .thenComparing(Version::prerelease, Comparator.reverseOrder())
            .thenComparing(Version::rest, Version::compareRests)
            .thenComparing(Version::rest);

    static Version of(String text) {
        Matcher parts = PARTS.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalStateException(text);
        }
        List<String> numbers = new ArrayList<>();
        for (String number : parts.group(1).split("\\.")) {
            numbers.add(withoutZeros(number));
        }
        // What stands behind a plus is about the build.
        Matcher word = WORD.matcher(parts.group(2).split("\\+", 2)[0]);
        boolean prerelease = word.find() && BEFORE_RELEASE.contains(word.group());
        return new Version(List.copyOf(numbers), parts.group(2), prerelease);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+", "");
    }

    /** A number that is not written is 0, the smallest. */
    private static int compareNumbers(List<String> left, List<String> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String other = i < right.size() ? right.get(i) : "";
            int byNumber = BY_VALUE.compare(one, other);
            if (byNumber != 0) {
                return byNumber;
            }
        }
        return 0;
    }

    /** Words as words, numbers by value: rc.2 comes before rc.10. */
    private static int compareRests(String left, String right) {
        String[] ones = words(left);
        String[] others = words(right);
        return Arrays.compare(
                ones,
                others,
                (one, other) -> digits(one) && digits(other)
                        ? BY_VALUE.compare(withoutZeros(one), withoutZeros(other))
                        : one.compareTo(other));
    }

    private static String[] words(String rest) {
        return rest.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
    }

    private static boolean digits(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }
}
