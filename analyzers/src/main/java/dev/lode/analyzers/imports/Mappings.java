package dev.lode.analyzers.imports;

import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules of all repositories by which names stand for paths. */
final class Mappings {

    /** A rule whose pattern is the name itself first, then those whose pattern is longest before its {@code *}. */
    private static final Comparator<Rule> CLOSEST = Comparator.comparing((Rule rule) -> rule.star() >= 0)
            .thenComparing(rule -> -rule.star())
            .thenComparing(Rule::pattern);

    private final Map<List<String>, List<Rule>> byPattern = new HashMap<>();
    private final Map<List<String>, SortedMap<String, List<Rule>>> byFolder = new HashMap<>();

    /** @param file that states it */
    private record Rule(String file, String pattern, List<String> targets) {

        int star() {
            return pattern.indexOf('*');
        }

        boolean fits(String name) {
            int star = star();
            return star < 0
                    ? name.equals(pattern)
                    : name.length() >= pattern.length() - 1
                            && name.startsWith(pattern.substring(0, star))
                            && name.endsWith(pattern.substring(star + 1));
        }

        Stream<String> paths(String name) {
            int star = star();
            if (star < 0) {
                return targets.stream();
            }
            String starred = name.substring(star, name.length() - (pattern.length() - star - 1));
            return targets.stream().map(target -> target.replace("*", starred));
        }
    }

    void add(Node mapping) {
        NodeKey key = mapping.key();
        String repository = key.text("repository");
        String kind = key.text("kind");
        String file = key.text("path");
        List<String> targets = mapping.property("targets").stream()
                .filter(Value.Many.class::isInstance)
                .flatMap(value -> ((Value.Many) value).plain().stream())
                .map(Object::toString)
                .toList();
        Rule rule = new Rule(file, key.text("pattern"), targets);
        byPattern
                .computeIfAbsent(List.of(repository, kind, rule.pattern()), absent -> new ArrayList<>())
                .add(rule);
        byFolder.computeIfAbsent(List.of(repository, kind, folder(file)), absent -> new TreeMap<>(settingsFirst()))
                .computeIfAbsent(file, absent -> new ArrayList<>())
                .add(rule);
    }

    /** {@code tsconfig.json} before {@code tsconfig.app.json}. */
    private static Comparator<String> settingsFirst() {
        return Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    }

    /**
     * The paths that a name stands for by the rules of a repository, the closest rule's first: that of the name, then
     * those of what it begins with up to a separator.
     */
    List<String> paths(String repository, String kind, String name, char separator) {
        List<Rule> rules = new ArrayList<>(rules(repository, kind, name));
        for (int end = name.lastIndexOf(separator); end >= 0; end = name.lastIndexOf(separator, end - 1)) {
            rules.addAll(rules(repository, kind, name.substring(0, end + 1) + "*"));
        }
        return rules.stream().flatMap(rule -> rule.paths(name)).toList();
    }

    private List<Rule> rules(String repository, String kind, String pattern) {
        return byPattern.getOrDefault(List.of(repository, kind, pattern), List.of()).stream()
                .sorted(Comparator.comparing(Rule::file, settingsFirst()))
                .toList();
    }

    /** The paths that a name stands for in a file by settings above it: those of the nearest folder that has some. */
    List<String> pathsAbove(String repository, String path, String kind, String name) {
        SortedMap<String, List<Rule>> files = new TreeMap<>();
        String folder = path;
        while (files.isEmpty() && !folder.isEmpty()) {
            folder = folder(folder);
            files = byFolder.getOrDefault(List.of(repository, kind, folder), new TreeMap<>());
        }
        return files.values().stream()
                .flatMap(rules -> rules.stream().filter(rule -> rule.fits(name)).min(CLOSEST).stream())
                .flatMap(rule -> rule.paths(name))
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
