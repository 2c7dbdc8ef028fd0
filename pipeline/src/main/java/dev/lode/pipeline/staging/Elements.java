package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.sort.LineCursor;
import dev.lode.spi.Evidence;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What several snapshots say together, element by element in their order; the order of the snapshots does not matter.
 * Who wins a contradiction: the portfolio, then the newer event time, then the plugin whose id comes first, then the
 * smaller value. Holds one envelope of each file in memory.
 */
public final class Elements implements Iterator<Element>, AutoCloseable {

    private final ConsensusCursor cursor;
    private @Nullable Envelope ahead;

    private Elements(ConsensusCursor cursor) {
        this.cursor = cursor;
        this.ahead = cursor.next();
    }

    public static Elements merged(List<Snapshot> snapshots) {
        return new Elements(new ConsensusCursor(snapshots.stream()
                .flatMap(snapshot -> snapshot.sources().stream())
                .map(source -> {
                    Path path = source.folder().resolve(source.file().path());
                    return new EnvelopeCursor(path, LineCursor.of(path), source.portfolio());
                })
                .toList()));
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Element next() {
        Envelope next = ahead;
        if (next == null) {
            throw new NoSuchElementException();
        }
        ahead = cursor.next();
        return element(next);
    }

    @Override
    public void close() {
        cursor.close();
    }

    private static Element element(Envelope envelope) {
        return switch (envelope.fact()) {
            case Node node -> {
                SortedMap<String, Value> properties = new TreeMap<>(node.properties());
                properties.putAll(node.key().values());
                yield new Element.NodeElement(node.type(), envelope.rid(), properties);
            }
            case Relationship relationship ->
                new Element.RelationshipElement(
                        relationship.type(),
                        envelope.rid(),
                        relationship.start().type(),
                        envelope.startRid(),
                        relationship.end().type(),
                        envelope.endRid(),
                        properties(relationship));
        };
    }

    private static SortedMap<String, Value> properties(Relationship relationship) {
        Evidence evidence = relationship.evidence();
        SortedMap<String, Value> properties = new TreeMap<>(relationship.properties());
        properties.put("evidence", Value.of(evidence.found().name().toLowerCase(Locale.ROOT)));
        properties.put("confidence", Value.of(evidence.confidence()));
        if (!evidence.path().isEmpty()) {
            properties.put("path", Value.of(evidence.path()));
        }
        if (evidence.line() > 0) {
            properties.put("line", Value.of(evidence.line()));
        }
        return properties;
    }
}
