package dev.lode.spi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a table of an environment its one name. Both sides are whole dotted names, in any case, in which {@code {word}}
 * stands for one letter or more without a dot: {@code dev_{catalog}.{schema}.{table}} becomes
 * {@code {catalog}.{schema}.{table}}. A name without a schema has that of its repository before it, once no rule is
 * about it alone: {@code orders-api/{table}}.
 */
public final class NameRule {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private final String from;
    private final String to;
    private final Pattern pattern;
    private final List<String> holes;

    private NameRule(String from, String to) {
        this.from = from;
        this.to = to;
        this.holes = holes(from);
        this.pattern = pattern(from);
    }

    /** @throws IllegalArgumentException that says what is wrong with it */
    public static NameRule of(String from, String to) {
        NameRule rule =
                new NameRule(from.strip().toLowerCase(Locale.ROOT), to.strip().toLowerCase(Locale.ROOT));
        rule.check();
        return rule;
    }

    private void check() {
        for (String side : List.of(from, to)) {
            if (!HOLE.matcher(side).replaceAll("x").matches("[^\\s{}`\"\\[\\].]+(?:\\.[^\\s{}`\"\\[\\].]+)*")) {
                throw new IllegalArgumentException("\"" + side + "\" is no dotted name with {word} for what varies");
            }
        }
        if (from.contains("}{")) {
            throw new IllegalArgumentException("\"" + from + "\" leaves open where one {word} ends");
        }
        if (new HashSet<>(holes).size() < holes.size()) {
            throw new IllegalArgumentException("\"" + from + "\" has a {word} twice");
        }
        for (String hole : holes(to)) {
            if (!holes.contains(hole)) {
                throw new IllegalArgumentException("\"" + from + "\" has no {" + hole + "}");
            }
        }
    }

    private static List<String> holes(String side) {
        List<String> holes = new ArrayList<>();
        Matcher hole = HOLE.matcher(side);
        while (hole.find()) {
            holes.add(hole.group(1));
        }
        return holes;
    }

    private static Pattern pattern(String from) {
        StringBuilder regex = new StringBuilder();
        Matcher hole = HOLE.matcher(from);
        int end = 0;
        while (hole.find()) {
            regex.append(Pattern.quote(from.substring(end, hole.start()))).append("([^.]+)");
            end = hole.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(from.substring(end))).toString());
    }

    /** The one name, where the rule is about this. */
    Optional<String> rename(String name) {
        if (LocalTable.is(name) && from.indexOf('/') < 0) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(HOLE.matcher(to)
                .replaceAll(hole -> Matcher.quoteReplacement(matcher.group(holes.indexOf(hole.group(1)) + 1))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameRule rule && rule.from.equals(from) && rule.to.equals(to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to);
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
