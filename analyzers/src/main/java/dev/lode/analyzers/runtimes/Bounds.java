package dev.lode.analyzers.runtimes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions that a statement allows, as PEP 440, npm, Poetry and RubyGems write bounds: any of several intervals. What
 * cannot be read allows everything, so that nothing is said to disagree that nobody understood.
 */
record Bounds(List<Interval> intervals) {

    /** From a version, to one that is no more in it. */
    record Interval(long from, long to) {

        private Interval and(Interval other) {
            return new Interval(Math.max(from, other.from), Math.min(to, other.to));
        }

        private boolean empty() {
            return from >= to;
        }
    }

    private static final long PART = 100_000;
    private static final Interval ALL = new Interval(0, Long.MAX_VALUE);
    private static final Pattern BOUND = Pattern.compile(
            "(<=|>=|<|>|===?|=|!=|~=|~>|~|\\^|)v?(\\d{1,5}(?:\\.\\d{1,5}){0,3})((?:\\.[x*])*)(?:[-+a-z].*)?");
    private static final Pattern HYPHEN =
            Pattern.compile("(\\d[\\d.]*)\\s*-\\s+(\\d[\\d.]*)|(\\d[\\d.]*)\\s+-\\s*(\\d[\\d.]*)");

    Bounds {
        intervals = List.copyOf(intervals);
    }

    /** One line of releases: 3.11 is 3.11.0 and all before 3.12. */
    static Bounds line(String version) {
        return new Bounds(List.of(bound("=", version).orElse(ALL)));
    }

    static Bounds atLeast(String version) {
        return new Bounds(List.of(bound(">=", version).orElse(ALL)));
    }

    static Bounds range(String text) {
        List<Interval> intervals = new ArrayList<>();
        for (String alternative : text.split("\\|\\|?", -1)) {
            intervals.add(interval(HYPHEN.matcher(alternative.strip()).replaceAll(Bounds::hyphen)));
        }
        return new Bounds(intervals);
    }

    private static String hyphen(java.util.regex.MatchResult found) {
        boolean first = found.group(1) != null;
        return ">=" + found.group(first ? 1 : 3) + " <=" + found.group(first ? 2 : 4);
    }

    private static Interval interval(String alternative) {
        Interval all = ALL;
        for (String token : alternative.split("[,\\s]+")) {
            Matcher bound = BOUND.matcher(token);
            if (bound.matches()) {
                all = all.and(bound(bound.group(1), bound.group(2)).orElse(ALL));
            }
        }
        return all;
    }

    private static Optional<Interval> bound(String operator, String version) {
        String[] parts = version.split("\\.");
        if (parts.length == 0 || !version.matches("[\\d.]{1,30}")) {
            return Optional.empty();
        }
        long low = number(parts, parts.length);
        return Optional.of(
                switch (operator) {
                    case ">=" -> new Interval(low, Long.MAX_VALUE);
                    case ">" -> new Interval(low + 1, Long.MAX_VALUE);
                    case "<" -> new Interval(0, low);
                    case "<=" -> new Interval(0, next(parts, parts.length));
                    case "!=" -> ALL;
                    case "^" -> new Interval(low, next(parts, parts[0].equals("0") ? 2 : 1));
                    case "~=", "~>" -> new Interval(low, next(parts, Math.max(1, parts.length - 1)));
                    case "~" -> new Interval(low, next(parts, Math.min(2, parts.length)));
                    default -> new Interval(low, next(parts, parts.length));
                });
    }

    /** The first version behind all that begin with the same parts. */
    private static long next(String[] parts, int count) {
        int kept = Math.min(count, parts.length);
        long one = kept == 1 ? PART * PART : kept == 2 ? PART : 1;
        return number(parts, kept) + one;
    }

    private static long number(String[] parts, int count) {
        long number = 0;
        for (int i = 0; i < 3; i++) {
            number = number * PART + (i < Math.min(count, parts.length) ? Long.parseLong(parts[i]) : 0);
        }
        return number;
    }

    /** Whether some version is allowed by both. */
    boolean meets(Bounds other) {
        return intervals.stream()
                .anyMatch(own -> other.intervals.stream()
                        .anyMatch(theirs -> !own.and(theirs).empty()));
    }
}
