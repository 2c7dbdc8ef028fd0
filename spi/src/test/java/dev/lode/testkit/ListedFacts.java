package dev.lode.testkit;

import dev.lode.spi.Fact;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Facts in memory, for testing analyzers. */
public record ListedFacts(List<Fact> facts) implements Facts {

    /** Facts from lines of JSON, blank lines and {@code //} comments left out. */
    public static ListedFacts of(List<String> lines) {
        return new ListedFacts(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("//"))
                .map(FactLines::read)
                .toList());
    }

    @Override
    public Stream<Node> nodes(String type) {
        return facts.stream()
                .filter(fact -> fact instanceof Node && fact.type().equals(type))
                .map(Node.class::cast);
    }

    @Override
    public Stream<Relationship> relationships(String type) {
        return facts.stream()
                .filter(fact -> fact instanceof Relationship && fact.type().equals(type))
                .map(Relationship.class::cast);
    }

    /** By the start's key as text: a test knows no rids, and no plugin may lean on their order. */
    @Override
    public Stream<Relationship> relationshipsByStart(String type) {
        return relationships(type)
                .sorted(Comparator.comparing((Relationship relationship) ->
                                relationship.start().toString())
                        .thenComparing(Relationship::toString));
    }
}
