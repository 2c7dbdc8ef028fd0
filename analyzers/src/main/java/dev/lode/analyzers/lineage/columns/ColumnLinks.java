package dev.lode.analyzers.lineage.columns;

import dev.lode.analyzers.lineage.Place;
import dev.lode.analyzers.lineage.Said;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.FactSink;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Emits what goes into tables. What one statement says is emitted at once; of a table that several write it is held, so
 * that a link has the surest place of all and the repositories that say so.
 */
final class ColumnLinks {

    private final Map<String, Integer> writers;
    private final FactSink sink;
    private final Map<Link, Told> held = new TreeMap<>();

    /** @param writers how many statements write each table */
    ColumnLinks(Map<String, Integer> writers, FactSink sink) {
        this.writers = writers;
        this.sink = sink;
    }

    /**
     * What makes a relationship one.
     *
     * @param role empty for a value
     */
    record Link(NodeKey start, NodeKey end, String role) implements Comparable<Link> {

        private static final Comparator<Link> ORDER = Comparator.comparing(
                        (Link link) -> link.start().toString())
                .thenComparing(link -> link.end().toString())
                .thenComparing(Link::role);

        @Override
        public int compareTo(Link other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What one statement says of a link.
     *
     * @param transformation of a value, else empty
     * @param statement its ordinal, 0 for a model
     * @param reason why the end is not known, or empty
     */
    record Saying(Place place, String transformation, int statement, String reason) implements Comparable<Saying> {

        private static final Comparator<Saying> ORDER = Comparator.comparing(Saying::place)
                .thenComparing(Saying::statement)
                .thenComparing(Saying::transformation)
                .thenComparing(Saying::reason);

        @Override
        public int compareTo(Saying other) {
            return ORDER.compare(this, other);
        }
    }

    private record Told(Saying surest, Said said) {}

    void add(String target, Link link, Saying saying) {
        if (writers.getOrDefault(target, 0) > 1) {
            hold(link, saying);
        } else {
            emit(link, saying, said(saying));
        }
    }

    /** Of a link that others may say as well. */
    void hold(Link link, Saying saying) {
        held.merge(link, new Told(saying, said(saying)), ColumnLinks::both);
    }

    private static Said said(Saying saying) {
        Said said = new Said();
        said.at(saying.place());
        return said;
    }

    private static Told both(Told one, Told other) {
        one.said().at(other.said().places().values());
        return new Told(one.surest().compareTo(other.surest()) <= 0 ? one.surest() : other.surest(), one.said());
    }

    void emitHeld() {
        held.forEach((link, told) -> emit(link, told.surest(), told.said()));
    }

    private void emit(Link link, Saying saying, Said said) {
        String type = link.role().isEmpty() ? RelationshipTypes.DERIVES_FROM : RelationshipTypes.INFLUENCED_BY;
        Relationship relationship = Relationship.of(
                        type, link.start(), link.end(), saying.place().evidence())
                .with("repositories", List.copyOf(said.places().keySet()));
        if (!link.role().isEmpty()) {
            sink.emit(relationship.with("role", link.role()));
            return;
        }
        relationship = relationship.with("transformation", saying.transformation());
        if (saying.statement() > 0) {
            relationship = relationship.with("statement", saying.statement());
        }
        sink.emit(saying.reason().isEmpty() ? relationship : relationship.with("reason", saying.reason()));
    }
}
