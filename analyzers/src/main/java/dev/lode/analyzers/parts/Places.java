package dev.lode.analyzers.parts;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The components of files, modules and types. */
final class Places {

    private final Map<String, Map<String, String>> files = new HashMap<>();
    private final Map<String, Map<String, SortedMap<String, Integer>>> modules = new HashMap<>();
    private final Map<String, Map<String, String>> types = new HashMap<>();

    private Places() {}

    static Places of(Facts known) {
        Places places = new Places();
        try (Stream<Relationship> parts = known.relationships(RelationshipTypes.PART_OF)) {
            parts.forEach(part -> places.files
                    .computeIfAbsent(part.start().text("repository"), absent -> new HashMap<>())
                    .put(part.start().text("path"), part.end().text("path")));
        }
        try (Stream<Relationship> defines = known.relationships(RelationshipTypes.DEFINES)) {
            defines.filter(each -> each.end().type().equals(NodeTypes.MODULE)).forEach(places::module);
        }
        try (Stream<Node> types = known.nodes(NodeTypes.TYPE)) {
            types.forEach(places::type);
        }
        return places;
    }

    private void module(Relationship defines) {
        NodeKey file = defines.start();
        String component = component(file.text("repository"), file.text("path"));
        if (!component.isEmpty()) {
            modules.computeIfAbsent(file.text("repository"), absent -> new HashMap<>())
                    .computeIfAbsent(defines.end().text("name"), absent -> new TreeMap<>())
                    .merge(component, 1, Integer::sum);
        }
    }

    private void type(Node type) {
        String repository = type.key().text("repository");
        String component = component(repository, type.key().text("path"));
        type.text("qualified_name")
                .filter(name -> !component.isEmpty())
                .ifPresent(name -> types.computeIfAbsent(repository, absent -> new HashMap<>())
                        .merge(name, component, (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }

    /** Folder of the component that a file belongs to; empty when to none. */
    String component(String repository, String path) {
        return files.getOrDefault(repository, Map.of()).getOrDefault(path, "");
    }

    /** Folder of the component that an import asks for; empty when that is none. */
    String asked(Node statement) {
        String repository = statement.key().text("repository");
        if (statement.text("means").orElse("").equals("file")) {
            return component(repository, first(statement));
        }
        Map<String, String> known = types.getOrDefault(repository, Map.of());
        String name = statement.text("target").orElse("");
        while (!name.isEmpty() && !known.containsKey(name)) {
            name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }
        return name.isEmpty() ? most(repository, first(statement)) : known.getOrDefault(name, "");
    }

    private static String first(Node statement) {
        return statement
                .property("leads_to")
                .filter(Value.Many.class::isInstance)
                .flatMap(names -> ((Value.Many) names).plain().stream().findFirst())
                .map(Object::toString)
                .orElse("");
    }

    /** The component with most files of a module, the first by folder of several. */
    private String most(String repository, String module) {
        SortedMap<String, Integer> components =
                modules.getOrDefault(repository, Map.of()).getOrDefault(module, new TreeMap<>());
        String most = "";
        for (Map.Entry<String, Integer> each : components.entrySet()) {
            if (most.isEmpty() || each.getValue() > components.getOrDefault(most, 0)) {
                most = each.getKey();
            }
        }
        return most;
    }
}
