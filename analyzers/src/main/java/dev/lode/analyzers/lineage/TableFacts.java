package dev.lode.analyzers.lineage;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Turns what statements and dbt say into uses of tables. A statement's reads flow into what it writes; a model's
 * references flow into its relation, through the macros that it calls and the ephemeral models that it names, too. Rows that a statement deletes or drops come
 * from nowhere.
 */
final class TableFacts {

    /** A model's macro may hold the reference in a branch that the model does not take. */
    private static final double THROUGH_MACRO = 0.8;

    /** What only files say that dbt makes no table of. */
    private static final Set<String> UNMADE = Set.of("disabled_model", "other_definition");

    private static final int DEPTH = 10;

    private final TableUses uses;
    private final Set<NodeKey> removing = new HashSet<>();
    private final Map<NodeKey, List<String>> writtenBy = new HashMap<>();
    private final Map<NodeKey, List<Relation>> relations = new HashMap<>();
    private final Map<NodeKey, List<Need>> needs = new HashMap<>();
    private final Map<NodeKey, Set<String>> outright = new HashMap<>();

    TableFacts(TableUses uses) {
        this.uses = uses;
    }

    /** The table that a dbt name stands for. */
    private record Relation(String table, Evidence evidence) {}

    private record Need(NodeKey target, Evidence evidence) {}

    void statement(Node statement) {
        String kind = statement.text("kind").orElse("");
        if (kind.startsWith("delete") || kind.startsWith("drop") || kind.startsWith("truncate")) {
            removing.add(statement.key());
        }
    }

    void writes(Relationship writes) {
        String table = writes.end().text("name");
        if (!removing.contains(writes.start())) {
            writtenBy
                    .computeIfAbsent(writes.start(), absent -> new ArrayList<>())
                    .add(table);
            uses.writes(table, place(writes));
        }
    }

    /** After all writes and relations. */
    void reads(Relationship reads) {
        String table = reads.end().text("name");
        Place place = place(reads);
        uses.reads(table, place);
        writtenBy.getOrDefault(reads.start(), List.of()).forEach(target -> uses.flows(target, table, place));
        relations
                .getOrDefault(reads.start(), List.of())
                .forEach(target -> uses.flows(target.table(), table, place.asSureAs(target.evidence())));
        if (reads.start().type().equals(NodeTypes.MODEL)) {
            outright.computeIfAbsent(reads.start(), absent -> new HashSet<>()).add(table);
        }
    }

    void materializes(Relationship materializes) {
        uses.writes(materializes.end().text("name"), place(materializes));
        denotes(materializes);
    }

    void denotes(Relationship denotes) {
        relations
                .computeIfAbsent(denotes.start(), absent -> new ArrayList<>())
                .add(new Relation(denotes.end().text("name"), denotes.evidence()));
    }

    void dependsOn(Relationship dependsOn) {
        String from = dependsOn.start().type();
        boolean made = !UNMADE.contains(dependsOn.text("rule").orElse(""));
        if (made && (from.equals(NodeTypes.MODEL) || from.equals(NodeTypes.MACRO))) {
            needs.computeIfAbsent(dependsOn.start(), absent -> new ArrayList<>())
                    .add(new Need(dependsOn.end(), dependsOn.evidence()));
        }
    }

    /** After all references: follows those of all models. */
    void followModels() {
        needs.keySet().stream()
                .filter(key -> key.type().equals(NodeTypes.MODEL))
                .forEach(model -> follow(model, (source, place) -> read(model, source, place)));
    }

    /** The tables that dbt knows a model to read or make, and those that it is known to name outright. */
    Set<String> tables(NodeKey model) {
        Set<String> tables = new HashSet<>(outright.getOrDefault(model, Set.of()));
        relations.getOrDefault(model, List.of()).forEach(made -> tables.add(made.table()));
        follow(model, (source, place) -> tables.add(source.table()));
        return tables;
    }

    private void read(NodeKey model, Relation source, Place place) {
        Place read = place.asSureAs(source.evidence());
        uses.reads(source.table(), read);
        relations
                .getOrDefault(model, List.of())
                .forEach(made -> uses.flows(made.table(), source.table(), read.asSureAs(made.evidence())));
    }

    private void follow(NodeKey model, BiConsumer<Relation, Place> action) {
        needs.getOrDefault(model, List.of())
                .forEach(need -> follow(need, new Place(model.text("repository"), need.evidence()), 0, action));
    }

    private void follow(Need need, Place place, int depth, BiConsumer<Relation, Place> action) {
        relations.getOrDefault(need.target(), List.of()).forEach(source -> action.accept(source, place));
        boolean macro = need.target().type().equals(NodeTypes.MACRO);
        if (depth < DEPTH && (macro || inlined(need.target()))) {
            Place through = macro ? place.inferred(THROUGH_MACRO) : place;
            needs.getOrDefault(need.target(), List.of()).forEach(next -> follow(next, through, depth + 1, action));
        }
    }

    /** A model that makes no table is a part of each query that names it. */
    private boolean inlined(NodeKey target) {
        return target.type().equals(NodeTypes.MODEL) && !relations.containsKey(target);
    }

    private static Place place(Relationship relationship) {
        return new Place(relationship.start().text("repository"), relationship.evidence());
    }
}
