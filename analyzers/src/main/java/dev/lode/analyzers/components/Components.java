package dev.lode.analyzers.components;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The parts of a repository, found by size, so that neither {@code src} nor {@code src/main/java/com} stands for
 * everything. Our own rule: of the text files that are not generated, a folder that holds more than a fifth, and more
 * than four, is taken apart into the folders below it, and into the files directly in it, which are a part of their own.
 * The root is always taken apart. The rule depends on the set of paths only.
 */
@AutoService(Analyzer.class)
public final class Components implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "components",
                1,
                "Finds the parts of a repository: folders, where large ones are taken apart.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(NodeTypes.FILE),
                List.of(NodeTypes.COMPONENT, RelationshipTypes.PART_OF),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        SortedMap<NodeKey, Long> files = files(known);
        Partition partition = new Partition(
                files.keySet().stream().map(file -> file.text("path")).toList());
        SortedMap<Part, long[]> sizes = new TreeMap<>();
        files.forEach((file, lines) -> {
            Part part = partition.of(file.text("path"));
            long[] size = sizes.computeIfAbsent(part, absent -> new long[2]);
            size[0]++;
            size[1] += lines;
            NodeKey component = Keys.component(file.text("repository"), part.path());
            sink.emit(Relationship.of(RelationshipTypes.PART_OF, file, component, Evidence.resolved()));
        });
        sizes.forEach((part, size) ->
                sink.emit(Node.of(Keys.component(files.firstKey().text("repository"), part.path()))
                        .with("name", part.name())
                        .with("direct", part.direct())
                        .with("files", size[0])
                        .with("lines", size[1])));
    }

    /** The text files that people write, with their lines. */
    private static SortedMap<NodeKey, Long> files(Facts known) {
        SortedMap<NodeKey, Long> files = new TreeMap<>(Comparator.comparing(key -> key.text("path")));
        try (Stream<Node> nodes = known.nodes(NodeTypes.FILE)) {
            nodes.filter(file -> file.property("lines").isPresent() && !file.flag("binary") && !file.flag("generated"))
                    .forEach(file -> files.put(file.key(), file.whole("lines", 0)));
        }
        return files;
    }
}
