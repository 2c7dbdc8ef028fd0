package dev.lode.analyzers.parts;

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
 * Which components of a repository import which: each import of a module or file of the same repository leads from the component
 * of its file to that of the file which it asks for. That file is the one that defines the module, or the type that it
 * names; of a package of many files it is any in the component that holds most of them. The relationship counts
 * imports, and those of tests among them, for tests need what their subject does not; it stands where the first one does.
 */
@AutoService(Analyzer.class)
public final class PartImports implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "part-imports",
                1,
                "Which components of a repository import which.",
                PluginDescriptor.Scope.PORTFOLIO,
                List.of(NodeTypes.IMPORT, NodeTypes.TYPE, RelationshipTypes.DEFINES, RelationshipTypes.PART_OF),
                List.of(RelationshipTypes.IMPORTS),
                List.of());
    }

    private static boolean isWithin(Node statement) {
        String means = statement.text("means").orElse("");
        return means.equals("module") || means.equals("file");
    }

    /** The imports behind one relationship, those of tests among them, and where the first of them stands. */
    private record Uses(String path, int line, long imports, long tests) {

        static Uses once(String path, int line) {
            return new Uses(path, line, 1, TestFiles.isOne(path) ? 1 : 0);
        }

        Uses and(Uses more) {
            boolean first = FIRST.compare(this, more) <= 0;
            return new Uses(
                    first ? path : more.path, first ? line : more.line, imports + more.imports, tests + more.tests);
        }
    }

    /** Those of tests come last. */
    private static final Comparator<Uses> FIRST = Comparator.comparing((Uses uses) -> TestFiles.isOne(uses.path()))
            .thenComparing(Uses::path)
            .thenComparingInt(Uses::line);

    @Override
    public void analyze(Facts known, FactSink sink) {
        Places places = Places.of(known);
        SortedMap<String, SortedMap<String, SortedMap<String, Uses>>> uses = new TreeMap<>();
        try (Stream<Node> imports = known.nodes(NodeTypes.IMPORT)) {
            imports.filter(PartImports::isWithin).forEach(each -> {
                NodeKey key = each.key();
                String repository = key.text("repository");
                String from = places.component(repository, key.text("path"));
                String to = places.asked(each);
                if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                    uses.computeIfAbsent(repository, absent -> new TreeMap<>())
                            .computeIfAbsent(from, absent -> new TreeMap<>())
                            .merge(to, Uses.once(key.text("path"), Integer.parseInt(key.text("line"))), Uses::and);
                }
            });
        }
        uses.forEach((repository, sources) -> sources.forEach(
                (from, targets) -> targets.forEach((to, all) -> sink.emit(relationship(repository, from, to, all)))));
    }

    private static Relationship relationship(String repository, String from, String to, Uses uses) {
        return Relationship.of(
                        RelationshipTypes.IMPORTS,
                        Keys.component(repository, from),
                        Keys.component(repository, to),
                        Evidence.resolved(uses.path(), uses.line()))
                .with("imports", uses.imports())
                .with("tests", uses.tests());
    }
}
