package dev.lode.analyzers.imports;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Relationship;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which repository needs which, in one way, and through what. */
final class RepositoryNeeds {

    private final String kind;
    private final SortedMap<String, SortedMap<String, Need>> needs = new TreeMap<>();

    /** @param kind how: {@code import} or {@code library} */
    RepositoryNeeds(String kind) {
        this.kind = kind;
    }

    private record Need(Evidence surest, SortedSet<String> through) {

        Need and(Need more) {
            SortedSet<String> all = new TreeSet<>(through);
            all.addAll(more.through);
            return new Need(Imported.surer(surest, more.surest), all);
        }
    }

    /** A repository does not need itself. */
    void add(String from, String to, String through, Evidence evidence) {
        if (!from.equals(to)) {
            needs.computeIfAbsent(from, absent -> new TreeMap<>())
                    .merge(to, new Need(evidence, new TreeSet<>(List.of(through))), Need::and);
        }
    }

    void emit(FactSink sink) {
        needs.forEach((from, all) -> all.forEach((to, need) -> sink.emit(
                Relationship.of(RelationshipTypes.DEPENDS_ON, Keys.repository(from), Keys.repository(to), need.surest())
                        .with("kind", kind)
                        .with("declared_in", "")
                        .with("through", List.copyOf(need.through())))));
    }
}
