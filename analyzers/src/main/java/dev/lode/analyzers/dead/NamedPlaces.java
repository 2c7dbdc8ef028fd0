package dev.lode.analyzers.dead;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the rare names of a repository are written, and which of these places are calls that lead elsewhere. */
final class NamedPlaces {

    private final Map<String, List<Place>> byName = new HashMap<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Set<String> called = new HashSet<>();
    private final Map<String, Set<Place>> settled = new HashMap<>();
    private final Map<String, Set<Place>> open = new HashMap<>();

    /** A line of a file. */
    record Place(String path, int line) {
        static Place of(String text) {
            int colon = text.lastIndexOf(':');
            return new Place(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }
    }

    private NamedPlaces() {}

    static NamedPlaces of(Facts known) {
        NamedPlaces places = new NamedPlaces();
        try (Stream<Node> mentions = known.nodes(NodeTypes.MENTION)) {
            mentions.forEach(places::add);
        }
        try (Stream<Node> calls = known.nodes(NodeTypes.CALL)) {
            calls.forEach(places::addCall);
        }
        try (Stream<Relationship> calls = known.relationships(RelationshipTypes.CALLS)) {
            calls.forEach(call -> places.called.add(written(call.end())));
        }
        return places;
    }

    /** Beginnings that names are put together from. */
    List<String> prefixes() {
        return prefixes;
    }

    /** Empty when so many lines write the name that nothing can be said. */
    Optional<List<Place>> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether a known call leads to it, or to another definition of its whole name in its file. */
    boolean calls(Definition definition) {
        return called.contains(written(definition.key()));
    }

    private static String written(NodeKey definition) {
        return definition.text("path") + ":" + definition.text("name");
    }

    /** Whether all calls of the name on a line are known, and lead to definitions of the repository. */
    boolean settled(String name, Place place) {
        return settled.getOrDefault(name, Set.of()).contains(place)
                && !open.getOrDefault(name, Set.of()).contains(place);
    }

    private void add(Node mention) {
        String name = mention.key().text("name");
        if (name.endsWith("_")) {
            prefixes.add(name);
        } else {
            byName.put(
                    name,
                    Definition.texts(mention, "places").stream().map(Place::of).toList());
        }
    }

    private void addCall(Node call) {
        String written = call.key().text("name");
        String name = written.substring(written.lastIndexOf('.') + 1);
        if (!byName.containsKey(name)) {
            return;
        }
        Map<String, Set<Place>> kind = call.text("leads_to").orElse("").equals("project") ? settled : open;
        Set<Place> places = kind.computeIfAbsent(name, absent -> new HashSet<>());
        call.property("lines").ifPresent(lines -> {
            for (Value line : lines instanceof Value.Many many ? many.values() : List.<Value>of()) {
                places.add(new Place(
                        call.key().text("path"), Integer.parseInt(line.plain().toString())));
            }
        });
    }
}
