package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What several envelopes say of one key, made one fact. The order in which they come does not matter. Properties are
 * united. Where two contradict each other, the portfolio wins over a repository, which it has seen; then the newer event
 * time; then the plugin whose id comes first; then the smaller value. Of a relationship's evidence the strongest stays:
 * resolved before manual before inferred, then the higher confidence, then a path before none, the smaller path and line.
 */
final class Consensus {

    private static final Comparator<Evidence> STRONGEST_FIRST = Comparator.<Evidence>comparingInt(
                    evidence -> switch (evidence.found()) {
                        case RESOLVED -> 0;
                        case MANUAL -> 1;
                        case INFERRED -> 2;
                    })
            .thenComparing(Evidence::confidence, Comparator.reverseOrder())
            .thenComparing(evidence -> evidence.path().isEmpty())
            .thenComparing(Evidence::path)
            .thenComparingInt(Evidence::line);

    /** A value and who says it. */
    private record Said(boolean portfolio, String eventTs, String kind, Value value) {

        private static final Comparator<Said> WINNER_FIRST = Comparator.comparing(Said::portfolio)
                .thenComparing(Said::eventTs)
                .reversed()
                .thenComparing(Said::kind)
                .thenComparing(Said::value);
    }

    private final Envelope first;
    private final SortedMap<String, Said> said = new TreeMap<>();
    private final SortedSet<String> contradicted = new TreeSet<>();
    private @Nullable Evidence strongest;

    Consensus(Envelope first, boolean portfolio) {
        this.first = first;
        add(first, portfolio);
    }

    boolean isAbout(Envelope other) {
        return first.compareKey(other) == 0;
    }

    void add(Envelope envelope, boolean portfolio) {
        for (Map.Entry<String, Value> entry : envelope.fact().properties().entrySet()) {
            Said mine = new Said(portfolio, envelope.eventTs(), envelope.kind(), entry.getValue());
            Said other = said.putIfAbsent(entry.getKey(), mine);
            if (other != null && !other.value().equals(mine.value())) {
                contradicted.add(entry.getKey());
            }
            if (other != null && Said.WINNER_FIRST.compare(mine, other) < 0) {
                said.put(entry.getKey(), mine);
            }
        }
        if (envelope.fact() instanceof Relationship relationship
                && (strongest == null || STRONGEST_FIRST.compare(relationship.evidence(), strongest) < 0)) {
            strongest = relationship.evidence();
        }
    }

    /** Names of properties of which different values were said. */
    SortedSet<String> contradicted() {
        return contradicted;
    }

    Fact fact() {
        SortedMap<String, Value> properties = new TreeMap<>();
        said.forEach((name, winner) -> properties.put(name, winner.value()));
        return switch (first.fact()) {
            case Node node -> new Node(node.key(), properties);
            case Relationship relationship ->
                new Relationship(
                        relationship.type(),
                        relationship.start(),
                        relationship.end(),
                        properties,
                        strongest == null ? relationship.evidence() : strongest);
        };
    }

    /** The first envelope with the fact in its place. */
    Envelope envelope() {
        return new Envelope(
                first.contractVersion(),
                first.traceId(),
                first.eventTs(),
                first.kind(),
                first.rid(),
                first.startRid(),
                first.endRid(),
                fact());
    }
}
