package dev.lode.analyzers.dead;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What types derive from: others of the repository, or something outside, whose owner may call what they define. */
final class Families {

    /** Who derives from these has to be named to be of use. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:.*\\.)?(?:object|ABC|Enum|IntEnum|StrEnum|Flag|IntFlag|str|int"
                    + "|NamedTuple|TypedDict|Generic|Exception|BaseException|\\w+(?:Error|Exception|Warning))(?:[<\\[].*)?");

    private final Map<NodeKey, List<NodeKey>> bases = new HashMap<>();
    private final Map<NodeKey, Long> written = new HashMap<>();
    private final Map<String, NodeKey> byName = new HashMap<>();
    private final Map<NodeKey, List<String>> decorators = new HashMap<>();

    private Families() {}

    static Families of(Facts known) {
        Families families = new Families();
        try (Stream<Node> types = known.nodes(NodeTypes.TYPE)) {
            types.forEach(families::add);
        }
        try (Stream<Relationship> derived = known.relationships(RelationshipTypes.EXTENDS)) {
            derived.forEach(each -> families.bases
                    .computeIfAbsent(each.start(), absent -> new ArrayList<>())
                    .add(each.end()));
        }
        return families;
    }

    private void add(Node type) {
        byName.putIfAbsent(type.key().text("path") + ":" + type.key().text("name"), type.key());
        decorators.put(
                type.key(),
                Definition.texts(type, "decorators").stream()
                        .map(EntryPoints::simple)
                        .toList());
        written.put(
                type.key(),
                Definition.texts(type, "bases").stream()
                        .filter(base -> !PLAIN.matcher(base).matches())
                        .count());
    }

    /** Whether a type, or the one that a method is of, derives from something that is not in the repository. */
    boolean reachOutside(Definition definition) {
        return reachesOutside(owner(definition), new HashSet<>());
    }

    /** Whether the type that a method is of is decorated by anything else. */
    boolean decorated(Definition definition, Set<String> plain) {
        return !plain.containsAll(decorators.getOrDefault(owner(definition), List.of()));
    }

    /** Whether it derives from anything. */
    boolean derived(Definition definition) {
        NodeKey owner = owner(definition);
        return bases.containsKey(owner) || written.getOrDefault(owner, 0L) > 0;
    }

    private boolean reachesOutside(NodeKey type, Set<NodeKey> seen) {
        List<NodeKey> known = bases.getOrDefault(type, List.of());
        return seen.add(type)
                && (written.getOrDefault(type, 0L) > known.size()
                        || known.stream().anyMatch(base -> reachesOutside(base, seen)));
    }

    private NodeKey owner(Definition definition) {
        String name = definition.key().text("name");
        int parameters = name.indexOf('(');
        String bare = parameters < 0 ? name : name.substring(0, parameters);
        return definition.isType() || bare.indexOf('.') < 0
                ? definition.key()
                : byName.getOrDefault(
                        definition.path() + ":" + bare.substring(0, bare.lastIndexOf('.')), definition.key());
    }
}
