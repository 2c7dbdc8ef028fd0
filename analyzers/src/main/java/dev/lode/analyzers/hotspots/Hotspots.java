package dev.lode.analyzers.hotspots;

import com.google.auto.service.AutoService;
import dev.lode.analyzers.history.Scopes;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Hotspot score of every file, directory and component: code that is changed often and is large and deeply nested.
 *
 * <p>Change frequency × size after Adam Tornhill, "Your Code as a Crime Scene" (2nd edition, 2024), chapter 3;
 * indentation stands for complexity after Hindle, Godfrey and Holt, "Reading Beside the Lines: Indentation as a Proxy
 * for Complexity Metrics" (2008). The score is commits of the last twelve months × lines × (1 + mean indentation where
 * it is known), divided by the greatest of its kind in the repository: 0 to 1, rounded half up to four digits.
 *
 * <p>A directory's and component's lines are those of the files that people write; binary and generated files have no
 * score. Where nothing of a kind changed in twelve months nothing of it has one.
 */
@AutoService(Analyzer.class)
public final class Hotspots implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "hotspots",
                2,
                "Where change meets size and complexity: lines and hotspot score.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(NodeTypes.FILE, NodeTypes.DIRECTORY, NodeTypes.COMPONENT, RelationshipTypes.PART_OF),
                List.of(NodeTypes.FILE, NodeTypes.DIRECTORY, NodeTypes.COMPONENT),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        Scopes<Heat> scopes = new Scopes<>(known, Heat::new);
        try (Stream<Node> files = known.nodes(NodeTypes.FILE)) {
            files.forEach(file -> scopes.forEach(file.key().text("path"), heat -> heat.size(file)));
        }
        Map<NodeKey, Heat> byKey = new HashMap<>();
        scopes.forEach(byKey::put);
        List.of(NodeTypes.FILE, NodeTypes.DIRECTORY, NodeTypes.COMPONENT).forEach(type -> {
            try (Stream<Node> nodes = known.nodes(type)) {
                nodes.forEach(node -> byKey.getOrDefault(node.key(), new Heat()).changed(node));
            }
        });
        Map<String, BigInteger> greatest = new HashMap<>();
        byKey.forEach((key, heat) -> greatest.merge(key.type(), heat.score(), BigInteger::max));
        scopes.forEach((key, heat) -> {
            Node node = heat.describe(key, greatest.getOrDefault(key.type(), BigInteger.ZERO));
            if (!node.properties().isEmpty()) {
                sink.emit(node);
            }
        });
    }
}
