package dev.lode.analyzers.lineage.columns;

import dev.lode.analyzers.lineage.Place;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Emits what goes into tables. What one statement says is emitted at once. Of a table that several write it is held, so
 * that a link has the surest place of all and the repositories that say so, until the last of them was read; what is
 * held are names, each once.
 */
final class ColumnLinks {

    private final Map<String, Integer> writers;
    private final FactSink sink;
    private final Map<String, Map<Link, Told>> held = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> read = new HashMap<>();

    /** @param writers how many statements write each table */
    ColumnLinks(Map<String, Integer> writers, FactSink sink) {
        this.writers = writers;
        this.sink = sink;
    }

    /**
     * What makes a relationship one.
     *
     * @param column of the table that is made; empty for its rows
     * @param role empty for a value
     */
    record Link(String table, String column, String sourceTable, String sourceColumn, String role) {

        NodeKey start() {
            return column.isEmpty() ? Keys.table(table) : Keys.column(table, column);
        }

        NodeKey end() {
            return Keys.column(sourceTable, sourceColumn);
        }

        Link named(UnaryOperator<String> once) {
            return new Link(
                    once.apply(table), once.apply(column), once.apply(sourceTable), once.apply(sourceColumn), role);
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

    /** @param repositories in their order */
    private record Told(Saying surest, List<String> repositories) {

        Told(Saying saying) {
            this(saying, List.of(saying.place().repository()));
        }

        Told and(Told other) {
            Saying first = surest.compareTo(other.surest) <= 0 ? surest : other.surest;
            if (repositories.containsAll(other.repositories)) {
                return new Told(first, repositories);
            }
            SortedSet<String> all = new TreeSet<>(repositories);
            all.addAll(other.repositories);
            return new Told(first, List.copyOf(all));
        }
    }

    void add(Link link, Saying saying) {
        if (writers.getOrDefault(link.table(), 0) > 1) {
            hold(link, saying);
        } else {
            emit(link, new Told(saying));
        }
    }

    /** Of a link that others may say as well. */
    void hold(Link link, Saying saying) {
        held.computeIfAbsent(link.table(), absent -> new HashMap<>())
                .merge(link.named(this::once), new Told(saying), Told::and);
    }

    private String once(String name) {
        return names.computeIfAbsent(name, same -> same);
    }

    /** One more statement that writes a table has said all; after the last of them nothing of it is held. */
    void said(String table) {
        if (read.merge(table, 1, Integer::sum).equals(writers.get(table))) {
            Map<Link, Told> links = held.remove(table);
            if (links != null) {
                links.forEach(this::emit);
            }
        }
    }

    void emitHeld() {
        held.values().forEach(links -> links.forEach(this::emit));
    }

    private void emit(Link link, Told told) {
        Saying saying = told.surest();
        String type = link.role().isEmpty() ? RelationshipTypes.DERIVES_FROM : RelationshipTypes.INFLUENCED_BY;
        Relationship relationship = Relationship.of(
                        type, link.start(), link.end(), saying.place().evidence())
                .with("repositories", told.repositories());
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
