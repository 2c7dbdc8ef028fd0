package dev.lode.miners.runtimes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions that single lines of a text say, each by a pattern whose first group is the version. */
record LinePatterns(List<Rule> rules) implements RuntimeFile {

    /** What a build file has no use for, and a pattern would take its time over. */
    private static final int LONGEST = 1_000;

    /**
     * A pattern of a line.
     *
     * @param least whether later versions do as well
     * @param likely whether the text is a program, which can mean something else
     */
    record Rule(String runtime, Pattern pattern, boolean least, boolean likely) {

        static Rule stated(String runtime, String pattern) {
            return new Rule(runtime, Pattern.compile(pattern), false, false);
        }

        static Rule atLeast(String runtime, String pattern) {
            return new Rule(runtime, Pattern.compile(pattern), true, false);
        }

        static Rule likely(String runtime, String pattern) {
            return new Rule(runtime, Pattern.compile(pattern), false, true);
        }

        static Rule likelyAtLeast(String runtime, String pattern) {
            return new Rule(runtime, Pattern.compile(pattern), true, true);
        }
    }

    static LinePatterns of(Rule... rules) {
        return new LinePatterns(List.of(rules));
    }

    @Override
    public void read(String text, Statements into) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.length() <= LONGEST) {
                for (Rule rule : rules) {
                    apply(rule, line, number, into);
                }
            }
        }
    }

    private static void apply(Rule rule, String line, int number, Statements into) {
        Matcher found = rule.pattern.matcher(line);
        while (found.find()) {
            if (rule.likely && rule.least) {
                into.likelyAtLeast(rule.runtime, found.group(1), number);
            } else if (rule.likely) {
                into.likely(rule.runtime, found.group(1), number);
            } else if (rule.least) {
                into.atLeast(rule.runtime, found.group(1), number);
            } else {
                into.states(rule.runtime, found.group(1), number);
            }
        }
    }
}
