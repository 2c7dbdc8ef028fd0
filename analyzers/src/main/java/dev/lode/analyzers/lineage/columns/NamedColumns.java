package dev.lode.analyzers.lineage.columns;

import dev.lode.analyzers.lineage.Place;
import dev.lode.analyzers.lineage.columns.ColumnLinks.Link;
import dev.lode.analyzers.lineage.columns.ColumnLinks.Saying;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.sql.lineage.ColumnSource;
import dev.lode.sql.lineage.TargetColumn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The columns that statements make or name. One that is named of a table whose columns are not all known goes through
 * the only star that can give it, and one of a name that stands for another table goes to that table's.
 */
final class NamedColumns {

    /** Somebody reads the column, and nothing but one star can give it. */
    private static final double THROUGH_STAR = 0.9;

    private final Tables tables;
    private final KnownColumns columns;
    private final SortedMap<String, SortedMap<String, Boolean>> made = new TreeMap<>();
    private final Map<String, List<Star>> stars = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Deque<Named> open = new ArrayDeque<>();

    private record Named(String table, String column) {}

    private record Star(String source, Place place) {}

    NamedColumns(Tables tables, KnownColumns columns) {
        this.tables = tables;
        this.columns = columns;
    }

    void made(String table, String column, Place place) {
        made.computeIfAbsent(table, absent -> new TreeMap<>()).put(column, true);
        places.merge(table, place, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    void used(String table, String column) {
        made.computeIfAbsent(table, absent -> new TreeMap<>()).putIfAbsent(column, false);
    }

    void star(String table, String source, Place place) {
        List<Star> known = stars.computeIfAbsent(table, absent -> new ArrayList<>());
        known.removeIf(star -> star.source().equals(source) && star.place().compareTo(place) > 0);
        if (known.stream().noneMatch(star -> star.source().equals(source))) {
            known.add(new Star(source, place));
        }
    }

    /** Follows what is named but not made, until nothing new is named. */
    void follow(ColumnLinks links) {
        made.forEach((table, names) -> names.forEach((column, isMade) -> {
            if (!isMade) {
                open.add(new Named(table, column));
            }
        }));
        while (!open.isEmpty()) {
            Named next = open.remove();
            if (!next.column().equals(TargetColumn.STAR) && !next.table().equals(ColumnSource.UNKNOWN)) {
                joined(next, links);
                throughStar(next, links);
            }
        }
    }

    private void joined(Named named, ColumnLinks links) {
        tables.joined(named.table()).ifPresent(join -> {
            boolean has = columns.list(join.table())
                    .map(list -> list.names().contains(named.column()))
                    .orElse(true);
            if (has) {
                for (String repository : join.repositories()) {
                    link(named, join.table(), new Place(repository, join.evidence()), links);
                }
            }
        });
    }

    private void throughStar(Named named, ColumnLinks links) {
        List<Star> possible = stars.getOrDefault(named.table(), List.of());
        if (possible.size() == 1 && columns.list(named.table()).isEmpty()) {
            link(
                    named,
                    possible.getFirst().source(),
                    possible.getFirst().place().inferred(THROUGH_STAR),
                    links);
        }
    }

    private void link(Named named, String source, Place place, ColumnLinks links) {
        links.hold(
                new Link(named.table(), named.column(), source, named.column(), ""),
                new Saying(place, "identity", 0, ""));
        if (made.computeIfAbsent(source, absent -> new TreeMap<>()).putIfAbsent(named.column(), false) == null) {
            open.add(new Named(source, named.column()));
        }
    }

    void emit(FactSink sink) {
        for (String table : columns.tables()) {
            columns.list(table).ifPresent(list -> list.names().forEach(name -> used(table, name)));
        }
        made.forEach((table, names) -> names.forEach((column, isMade) -> emit(table, column, isMade, sink)));
    }

    private void emit(String table, String column, boolean isMade, FactSink sink) {
        Node node = Node.of(Keys.column(table, column));
        if (column.equals(TargetColumn.STAR) || table.equals(ColumnSource.UNKNOWN)) {
            sink.emit(node);
            return;
        }
        Optional<ColumnList> list = columns.list(table);
        int place = list.map(known -> known.names().indexOf(column)).orElse(-1);
        Witness witness = place >= 0
                ? list.map(ColumnList::witness).orElse(Witness.USE)
                : isMade ? Witness.OUTPUT : columns.documented(table, column) ? Witness.SCHEMA : Witness.USE;
        node = node.with("known_from", witness.word());
        sink.emit(place >= 0 && list.filter(ColumnList::ordered).isPresent() ? node.with("ordinal", place + 1) : node);
        if (tables.exists(table)) {
            Place said = places.get(table);
            Evidence evidence = isMade && said != null ? said.evidence() : Evidence.inferred(0.8, "", 0);
            sink.emit(Relationship.of(
                    RelationshipTypes.CONTAINS,
                    Keys.table(table),
                    node.key(),
                    witness == Witness.DDL || witness == Witness.SEED ? Evidence.resolved() : evidence));
        }
    }
}
