package dev.lode.analyzers.lineage;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Relationship;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which repository reads what another one makes. */
final class RepositoryNeeds {

    private final SortedMap<String, SortedMap<String, Need>> needs = new TreeMap<>();

    /** Through which tables, and the surest place that says so. */
    private record Need(Said said, SortedSet<String> tables) {}

    static RepositoryNeeds of(TableUses uses) {
        RepositoryNeeds needs = new RepositoryNeeds();
        uses.read().forEach((table, readers) -> {
            Said writers = uses.written().getOrDefault(table, new Said());
            readers.places().values().stream()
                    .filter(place -> !writers.places().containsKey(place.repository()))
                    .forEach(place -> writers.places().values().forEach(writer -> needs.add(table, place, writer)));
        });
        return needs;
    }

    private void add(String table, Place reader, Place writer) {
        Need need = needs.computeIfAbsent(reader.repository(), absent -> new TreeMap<>())
                .computeIfAbsent(writer.repository(), absent -> new Need(new Said(), new TreeSet<>()));
        need.said().at(reader.asSureAs(writer.evidence()));
        need.tables().add(table);
    }

    void emit(FactSink sink) {
        needs.forEach((reader, makers) -> makers.forEach((maker, need) -> sink.emit(Relationship.of(
                        RelationshipTypes.DEPENDS_ON,
                        Keys.repository(reader),
                        Keys.repository(maker),
                        need.said().surest().evidence())
                .with("kind", "table")
                .with("declared_in", "")
                .with("through", List.copyOf(need.tables())))));
    }
}
