package dev.lode.analyzers.lineage.columns;

import dev.lode.analyzers.lineage.Place;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.Facts;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What table lineage says of tables: which there are, what dbt calls them, and which names are taken for one. */
final class Tables {

    private final Set<String> names = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Map<NodeKey, List<String>> relations = new HashMap<>();
    private final Map<String, Evidence> named = new HashMap<>();
    private final Map<String, Join> joins = new HashMap<>();

    /**
     * A name that is read stands for a table that is made under a longer or shorter one.
     *
     * @param table the one that is made
     * @param repositories those that read the name
     */
    record Join(String table, Evidence evidence, List<String> repositories) {}

    static Tables of(Facts known) {
        Tables tables = new Tables();
        try (var nodes = known.nodes(NodeTypes.TABLE)) {
            nodes.forEach(table -> tables.names.add(table.key().text("name")));
        }
        relationships(known, RelationshipTypes.WRITES, tables::made);
        relationships(known, RelationshipTypes.MATERIALIZES, tables::materializes);
        relationships(known, RelationshipTypes.DENOTES, tables::named);
        relationships(known, RelationshipTypes.READS_FROM, tables::join);
        return tables;
    }

    private static void relationships(Facts known, String type, Consumer<Relationship> action) {
        try (var relationships = known.relationships(type)) {
            relationships.forEach(action);
        }
    }

    private void made(Relationship making) {
        made.add(making.end().text("name"));
    }

    private void materializes(Relationship materializes) {
        made(materializes);
        named(materializes);
        relations
                .computeIfAbsent(materializes.start(), absent -> new ArrayList<>())
                .add(materializes.end().text("name"));
    }

    private void named(Relationship naming) {
        named.merge(
                naming.end().text("name"),
                naming.evidence(),
                (one, other) -> new Place("", one).compareTo(new Place("", other)) <= 0 ? one : other);
    }

    /** What nobody makes has no inputs: a table that such a name reads from is the one that it stands for. */
    private void join(Relationship readsFrom) {
        String name = readsFrom.start().text("name");
        String table = readsFrom.end().text("name");
        if (!made.contains(name) && (name.endsWith("." + table) || table.endsWith("." + name))) {
            List<String> repositories = readsFrom.property("repositories").stream()
                    .flatMap(value -> ((List<?>) value.plain()).stream())
                    .map(String::valueOf)
                    .toList();
            joins.put(name, new Join(table, readsFrom.evidence(), repositories));
        }
    }

    boolean exists(String table) {
        return names.contains(table);
    }

    Map<NodeKey, List<String>> relations() {
        return relations;
    }

    Optional<Join> joined(String name) {
        return Optional.ofNullable(joins.get(name));
    }

    /** How sure it is that dbt's name of the table is the table's. */
    Evidence named(String table) {
        return named.getOrDefault(table, Evidence.resolved());
    }
}
