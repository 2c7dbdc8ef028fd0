package dev.lode.analyzers.dead;

import com.google.auto.service.AutoService;
import dev.lode.analyzers.dead.Reach.Reason;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Functions and types that nothing seems to reach. It is never certain: names can be put together, and users of a package
 * are not read. So it is measured from what can be called from outside, {@link EntryPoints}, and from names: what any
 * line of code, settings or documents names is taken for reached, but for lines of the definition itself, of others that
 * nothing reaches, and calls that are known to lead elsewhere. Names that many lines write are not judged, nor are files
 * that tools generate.
 */
@AutoService(Analyzer.class)
public final class DeadDefinitions implements Analyzer {

    private static final Set<String> LANGUAGES = Set.of("python", "typescript", "javascript");

    /** Users of what the repository publishes may call it. */
    private static final double EXPORTED = 0.4;

    /** Something may call it on what it is given, or by what its type derives from. */
    private static final double METHOD = 0.6;

    private static final double NAMESAKES = 0.7;
    private static final double PUBLIC = 0.8;
    private static final double PRIVATE = 0.9;

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "dead-definitions",
                2,
                "Which functions and types nothing seems to reach, and what may be called from outside.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(
                        NodeTypes.FUNCTION,
                        NodeTypes.TYPE,
                        NodeTypes.MENTION,
                        NodeTypes.CALL,
                        NodeTypes.FILE,
                        RelationshipTypes.CALLS,
                        RelationshipTypes.EXTENDS,
                        RelationshipTypes.PUBLISHES),
                List.of(NodeTypes.FUNCTION, NodeTypes.TYPE),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        List<Definition> all = definitions(known);
        if (all.isEmpty()) {
            return;
        }
        Families families = Families.of(known);
        NamedPlaces places = NamedPlaces.of(known);
        EntryPoints entryPoints = new EntryPoints(families, places.prefixes());
        Map<Definition, String> entries = new HashMap<>();
        all.forEach(each -> entryPoints.kind(each).ifPresent(kind -> entries.put(each, kind)));
        List<Definition> candidates =
                all.stream().filter(each -> !entries.containsKey(each)).toList();
        Reach reach = new Reach(places, all, candidates);
        List<String> published = published(known);
        entries.forEach(
                (definition, kind) -> sink.emit(Node.of(definition.key()).with("entry_point", kind)));
        for (Definition candidate : candidates) {
            Optional<Reason> reason = reach.reason(candidate);
            reason.ifPresent(why -> sink.emit(Node.of(candidate.key())
                    .with("unreached", why.name().toLowerCase(Locale.ROOT))
                    .with("unreached_confidence", confidence(candidate, why, families, published))));
        }
    }

    private static double confidence(Definition definition, Reason why, Families families, List<String> published) {
        boolean exported = !hidden(definition) && published.stream().anyMatch(definition.path()::startsWith);
        if (exported) {
            return EXPORTED;
        }
        boolean method =
                definition.kind().equals("method") && !definition.name().startsWith("_");
        if (method || families.derived(definition)) {
            return METHOD;
        }
        return why == Reason.NAMESAKES ? NAMESAKES : hidden(definition) ? PRIVATE : PUBLIC;
    }

    /** By its own name, or that of something around it. */
    private static boolean hidden(Definition definition) {
        String place =
                definition.path().replace('/', '.') + "." + definition.key().text("name");
        return place.startsWith("_") || place.contains("._") && !place.contains("__init__");
    }

    /** Folders whose build files name a package; what setup.py names is not read. */
    private static List<String> published(Facts known) {
        try (Stream<Relationship> published = known.relationships(RelationshipTypes.PUBLISHES);
                Stream<Node> files = known.nodes(NodeTypes.FILE)) {
            Stream<String> unread =
                    files.map(file -> file.key().text("path")).filter(path -> ("/" + path).endsWith("/setup.py"));
            return Stream.concat(published.map(each -> each.text("declared_in").orElse("")), unread)
                    .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
                    .distinct()
                    .toList();
        }
    }

    private static List<Definition> definitions(Facts known) {
        Set<String> generated = new HashSet<>();
        try (Stream<Node> files = known.nodes(NodeTypes.FILE)) {
            files.filter(file -> file.flag("generated"))
                    .forEach(file -> generated.add(file.key().text("path")));
        }
        List<Definition> definitions = new ArrayList<>();
        for (String type : List.of(NodeTypes.TYPE, NodeTypes.FUNCTION)) {
            try (Stream<Node> nodes = known.nodes(type)) {
                nodes.map(Definition::of)
                        .filter(each -> LANGUAGES.contains(each.language()) && !generated.contains(each.path()))
                        .forEach(definitions::add);
            }
        }
        return definitions;
    }
}
