package dev.lode.ontology;

import dev.lode.ontology.YamlTree.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads an ontology file and says all that is wrong with it. */
final class OntologyReader {

    private static final Item ABSENT = new Item(1, null);
    private static final String NODE_NAME = "[A-Z][A-Za-z0-9]*";
    private static final String RELATIONSHIP_NAME = "[A-Z][A-Z0-9_]*";

    private final List<OntologyProblem> problems = new ArrayList<>();
    private final YamlTree yaml = new YamlTree(problems);
    private final PropertyReader properties = new PropertyReader(yaml);
    private final @Nullable Ontology base;
    private final SortedMap<String, NodeType> nodes = new TreeMap<>();
    private final SortedMap<String, RelationshipType> relationships = new TreeMap<>();
    private final String version;

    private OntologyReader(@Nullable Ontology base, String text) {
        this.base = base;
        if (base != null) {
            nodes.putAll(base.nodeTypes());
            relationships.putAll(base.relationshipTypes());
        }
        Item tree = yaml.parse(text);
        if (tree.node() == null) {
            if (problems.isEmpty()) {
                yaml.problem(1, "the file is empty");
            }
            this.version = "";
            return;
        }
        Map<String, Item> root = yaml.members(tree, "the file");
        known(root, "the file", Set.of("version", "nodes", "relationships"));
        String stated = yaml.text(root.getOrDefault("version", ABSENT), "version");
        if (!stated.matches("\\d+\\.\\d+\\.\\d+")) {
            yaml.problem(root.getOrDefault("version", ABSENT).line(), "version is not of the form 1.2.3");
        }
        yaml.members(root.getOrDefault("nodes", ABSENT), "nodes").forEach(this::node);
        yaml.members(root.getOrDefault("relationships", ABSENT), "relationships")
                .forEach(this::relationship);
        this.version = base == null ? stated : base.version() + "+" + stated + "." + hash();
    }

    static OntologyReader of(String text) {
        return new OntologyReader(null, text);
    }

    static OntologyReader extending(Ontology base, String text) {
        return new OntologyReader(base, text);
    }

    List<OntologyProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(OntologyProblem::line).thenComparing(OntologyProblem::message))
                .distinct()
                .toList();
    }

    Ontology ontology() {
        return new Ontology(version, nodes, relationships);
    }

    private void node(String name, Item item) {
        named(name, item, NODE_NAME, "a node type's name is in UpperCamelCase");
        Map<String, Item> members = yaml.members(item, name);
        known(members, name, Set.of("description", "key", "properties"));
        NodeType old = nodes.get(name);
        List<String> key = old == null ? key(name, item, members, true) : old.key();
        SortedMap<String, Property> stated = properties.read(
                members.getOrDefault("properties", new Item(item.line(), null)), name, key, List.of(Ontology.RID));
        if (old == null) {
            keyed(name, item, key, stated);
            nodes.put(name, new NodeType(name, key, stated, description(name, item, members)));
        } else {
            onlyAdds(name, item, members, stated, old.properties());
            nodes.put(name, new NodeType(name, key, union(old.properties(), stated), old.description()));
        }
    }

    private void relationship(String name, Item item) {
        named(name, item, RELATIONSHIP_NAME, "a relationship type's name is in UPPER_SNAKE");
        Map<String, Item> members = yaml.members(item, name);
        known(members, name, Set.of("description", "variants", "key", "properties"));
        RelationshipType old = relationships.get(name);
        List<String> key = old == null ? key(name, item, members, false) : old.key();
        List<String> reserved = new ArrayList<>(Ontology.EVIDENCE);
        reserved.add(Ontology.RID);
        SortedMap<String, Property> stated =
                properties.read(members.getOrDefault("properties", new Item(item.line(), null)), name, key, reserved);
        List<Variant> variants = new VariantReader(yaml, nodes.keySet())
                .read(name, item, members.get("variants"), old == null ? List.of() : old.variants());
        if (old == null) {
            keyed(name, item, key, stated);
            relationships.put(
                    name, new RelationshipType(name, variants, key, stated, description(name, item, members)));
        } else {
            onlyAdds(name, item, members, stated, old.properties());
            relationships.put(
                    name,
                    new RelationshipType(name, variants, key, union(old.properties(), stated), old.description()));
        }
    }

    private List<String> key(String name, Item item, Map<String, Item> members, boolean needed) {
        Item key = members.get("key");
        if (key == null) {
            if (needed) {
                yaml.problem(item.line(), name + " has no key");
            }
            return List.of();
        }
        return List.copyOf(yaml.texts(key, name + ".key"));
    }

    private void keyed(String name, Item item, List<String> key, SortedMap<String, Property> stated) {
        if (new HashSet<>(key).size() < key.size()) {
            yaml.problem(item.line(), name + ": its key names a property twice");
        }
        for (String part : key) {
            Property property = stated.get(part);
            if (property == null) {
                yaml.problem(item.line(), name + ": its key " + part + " is not among its properties");
            } else if (property.type().element() != property.type() || property.type() == PropertyType.FLOAT) {
                yaml.problem(item.line(), name + "." + part + ": a key is a string, an integer or a boolean");
            }
        }
    }

    private void onlyAdds(
            String name,
            Item item,
            Map<String, Item> members,
            SortedMap<String, Property> stated,
            SortedMap<String, Property> old) {
        if (members.containsKey("key") || members.containsKey("description")) {
            yaml.problem(item.line(), name + " is built in: only properties and variants can be added to it");
        }
        for (Property property : stated.values()) {
            if (old.containsKey(property.name())) {
                yaml.problem(item.line(), name + "." + property.name() + " is built in and stays as it is");
            } else if (property.required()) {
                yaml.problem(
                        item.line(),
                        name + "." + property.name() + ": built-in plugins do not state it, so it is not required");
            }
        }
    }

    private String description(String name, Item item, Map<String, Item> members) {
        Item description = members.get("description");
        String text = description == null ? "" : yaml.text(description, name + ".description");
        if (text.isBlank()) {
            yaml.problem(item.line(), name + " has no description");
        }
        return text;
    }

    private void named(String name, Item item, String pattern, String rule) {
        if (!name.matches(pattern)) {
            yaml.problem(item.line(), name + ": " + rule);
        }
    }

    private void known(Map<String, Item> members, String what, Set<String> names) {
        members.forEach((name, item) -> {
            if (!names.contains(name)) {
                yaml.problem(item.line(), what + ": " + name + " means nothing here");
            }
        });
    }

    private static SortedMap<String, Property> union(
            SortedMap<String, Property> old, SortedMap<String, Property> more) {
        SortedMap<String, Property> union = new TreeMap<>(more);
        union.putAll(old);
        return union;
    }

    private String hash() {
        CRC32 crc = new CRC32();
        crc.update((nodes + "\n" + relationships).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
