package dev.lode.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed between two vocabularies, as far as data is concerned: descriptions and examples do not count.
 *
 * @param touched names of types that came, went or changed
 * @param changes what changed, for a person, a line each: {@code + Table.owner: string}
 */
public record OntologyDiff(SortedSet<String> touched, List<String> changes) {

    /** From the first to the second. */
    public static OntologyDiff between(Ontology from, Ontology to) {
        SortedMap<String, SortedSet<String>> before = types(from);
        SortedMap<String, SortedSet<String>> after = types(to);
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        SortedSet<String> touched = new TreeSet<>();
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            SortedSet<String> gone = minus(before.get(name), after.get(name));
            SortedSet<String> come = minus(after.get(name), before.get(name));
            if (!gone.isEmpty() || !come.isEmpty()) {
                touched.add(name);
                gone.forEach(line -> changes.add("- " + line));
                come.forEach(line -> changes.add("+ " + line));
            }
        }
        return new OntologyDiff(touched, changes);
    }

    /** What a type allows, one statement a line, by type. */
    static SortedMap<String, SortedSet<String>> types(Ontology ontology) {
        SortedMap<String, SortedSet<String>> types = new TreeMap<>();
        ontology.nodeTypes().values().forEach(type -> {
            SortedSet<String> lines = statements(type.name(), type.key(), type.properties());
            lines.add("node " + type.name());
            types.put(type.name(), lines);
        });
        ontology.relationshipTypes().values().forEach(type -> {
            SortedSet<String> lines = statements(type.name(), type.key(), type.properties());
            lines.add("relationship " + type.name());
            type.variants().forEach(variant -> lines.add(variant.from() + " " + type.name() + " " + variant.to()));
            types.put(type.name(), lines);
        });
        return types;
    }

    private static SortedSet<String> statements(String type, List<String> key, SortedMap<String, Property> properties) {
        SortedSet<String> lines = new TreeSet<>();
        lines.add(type + " key " + key);
        properties
                .values()
                .forEach(property -> lines.add(type + "." + property.name() + ": "
                        + property.type().word() + (property.required() ? ", required" : "")));
        return lines;
    }

    private static SortedSet<String> minus(
            @org.jspecify.annotations.Nullable SortedSet<String> all,
            @org.jspecify.annotations.Nullable SortedSet<String> less) {
        SortedSet<String> rest = new TreeSet<>(all == null ? new TreeSet<>() : all);
        rest.removeAll(less == null ? new TreeSet<>() : less);
        return rest;
    }
}
