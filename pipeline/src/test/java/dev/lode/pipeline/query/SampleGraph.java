package dev.lode.pipeline.query;

import dev.lode.ontology.Ontology;
import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.graph.EmbeddedStore;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.graph.RejectedBatchException;
import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.contract.Rids;
import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import dev.lode.testkit.ListedFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of {@code landscape.jsonl} in a real store. */
final class SampleGraph {

    private static final Path LANDSCAPE = Path.of("src/test/resources/query/landscape.jsonl");
    private static final Ontology ONTOLOGY = OntologyFile.builtIn();
    private static final Rids RIDS = new Rids(ONTOLOGY);

    private SampleGraph() {}

    /** The facts of {@code landscape.jsonl}, loaded into an embedded store in a folder. */
    static GraphStore open(Path folder) throws IOException, RejectedBatchException {
        return open(folder, LANDSCAPE);
    }

    /** The facts of a file, loaded into an embedded store in a folder. */
    static GraphStore open(Path folder, Path facts) throws IOException, RejectedBatchException {
        return load(EmbeddedStore.open(folder, QueryLimits.standard(), notice -> {}), facts);
    }

    /** The same facts in a store that holds nothing. */
    static GraphStore load(GraphStore store) throws IOException, RejectedBatchException {
        return load(store, LANDSCAPE);
    }

    private static GraphStore load(GraphStore store, Path facts) throws IOException, RejectedBatchException {
        store.migrate(ONTOLOGY);
        SortedMap<Boolean, SortedMap<String, List<Element>>> byType = new TreeMap<>();
        for (Fact fact : ListedFacts.of(Files.readAllLines(facts)).facts()) {
            byType.computeIfAbsent(fact instanceof Relationship, absent -> new TreeMap<>())
                    .computeIfAbsent(fact.type(), absent -> new ArrayList<>())
                    .add(element(fact));
        }
        for (SortedMap<String, List<Element>> kind : byType.values()) {
            for (List<Element> elements : kind.values()) {
                store.upsert(elements.stream().sorted().toList());
            }
        }
        return store;
    }

    private static Element element(Fact fact) {
        SortedMap<String, Value> properties = new TreeMap<>(fact.properties());
        return switch (fact) {
            case Node node -> {
                properties.putAll(node.key().values());
                yield new Element.NodeElement(node.type(), RIDS.of(node.key()), properties);
            }
            case Relationship link -> {
                Evidence evidence = link.evidence();
                properties.put("evidence", Value.of(evidence.found().name().toLowerCase(Locale.ROOT)));
                properties.put("confidence", Value.of(evidence.confidence()));
                if (!evidence.path().isEmpty()) {
                    properties.put("path", Value.of(evidence.path()));
                    properties.put("line", Value.of(evidence.line()));
                }
                String start = RIDS.of(link.start());
                String end = RIDS.of(link.end());
                yield new Element.RelationshipElement(
                        link.type(),
                        RIDS.of(link, start, end),
                        link.start().type(),
                        start,
                        link.end().type(),
                        end,
                        properties);
            }
        };
    }
}
