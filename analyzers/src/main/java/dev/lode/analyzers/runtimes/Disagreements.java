package dev.lode.analyzers.runtimes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which of the statements on one runtime disagree, by rule. Each rule names all statements that take part. */
final class Disagreements {

    private final List<Statement> statements;
    private final Map<String, SortedSet<Statement>> byRule = new TreeMap<>();

    private Disagreements(Collection<Statement> statements) {
        this.statements = statements.stream()
                .filter(statement -> !statement.aside())
                .sorted()
                .toList();
    }

    static Map<String, SortedSet<Statement>> of(Collection<Statement> statements) {
        Disagreements found = new Disagreements(statements);
        found.outsideOfRanges();
        found.rangesApart();
        found.severalVersions();
        found.untested();
        return found.byRule;
    }

    /** A version that a range of its folder, or of one above, does not allow. */
    private void outsideOfRanges() {
        for (Statement range : statements) {
            for (Statement exact : statements) {
                if (range.range()
                        && exact.exact()
                        && range.governs(exact)
                        && !range.bounds().meets(exact.bounds())) {
                    found("outside_range", range, exact);
                }
            }
        }
    }

    /** Two ranges, one for a folder of the other, that have no version in common. */
    private void rangesApart() {
        for (Statement range : statements) {
            for (Statement other : statements) {
                if (range.range()
                        && other.range()
                        && range.governs(other)
                        && !range.bounds().meets(other.bounds())) {
                    found("ranges_apart", range, other);
                }
            }
        }
    }

    /** What runs, runs on more than one line of releases. */
    private void severalVersions() {
        List<Statement> pins = pins();
        Set<Bounds> lines = pins.stream().map(Statement::bounds).collect(Collectors.toSet());
        for (Statement pin : pins) {
            if (lines.stream().anyMatch(other -> !other.meets(pin.bounds()))) {
                found("several_versions", pin);
            }
        }
    }

    /** What runs on a line of releases that no pipeline tests, where pipelines say what they test with. */
    private void untested() {
        List<Statement> tested = statements.stream()
                .filter(statement -> statement.tests() && statement.exact())
                .toList();
        for (Statement pin : pins()) {
            if (!tested.isEmpty()
                    && tested.stream().noneMatch(test -> test.bounds().meets(pin.bounds()))) {
                found("untested", pin);
                tested.forEach(test -> found("untested", test));
            }
        }
    }

    private List<Statement> pins() {
        return statements.stream()
                .filter(statement -> statement.exact() && !statement.tests())
                .toList();
    }

    private void found(String rule, Statement... which) {
        byRule.computeIfAbsent(rule, key -> new TreeSet<>()).addAll(List.of(which));
    }
}
