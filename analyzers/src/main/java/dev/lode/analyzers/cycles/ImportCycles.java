package dev.lode.analyzers.cycles;

import com.google.auto.service.AutoService;
import dev.lode.analyzers.graphs.ModuleGraph;
import dev.lode.analyzers.graphs.StrongComponents;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Import cycles: modules of one repository that reach each other by imports, which can be understood, tested and
 * released together only. John Lakos, "Large-Scale C++ Software Design" (1996), and Robert Martin's acyclic dependencies
 * principle ask that there be none. A cycle is a strongly connected component of two modules or more; two of them share
 * no module. Of each the shortest way around is told, with the lines of its imports.
 *
 * <p>Every import counts: those in functions, under {@code TYPE_CHECKING} and of types only too, which do not fail at run
 * time and tie modules all the same. Modules are those of the language: packages in Java, so that classes of one package
 * never make a cycle here. What the import of a Python module runs besides, the packages above it, does not count.
 */
@AutoService(Analyzer.class)
public final class ImportCycles implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "import-cycles",
                1,
                "Which modules import each other in a circle.",
                PluginDescriptor.Scope.PORTFOLIO,
                List.of(NodeTypes.MODULE, RelationshipTypes.IMPORTS),
                List.of(NodeTypes.IMPORT_CYCLE, RelationshipTypes.CONTAINS, RelationshipTypes.MEMBER_OF),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        List<Circle> circles = new ArrayList<>();
        ModuleGraph.of(known).values().forEach(graph -> circles.addAll(circles(graph)));
        Map<NodeKey, Circle> byMember = new HashMap<>();
        circles.forEach(circle -> circle.members().forEach(member -> byMember.put(member, circle)));
        try (Stream<Relationship> imports = known.relationships(RelationshipTypes.IMPORTS)) {
            imports.filter(ModuleGraph::within).forEach(each -> {
                Circle circle = byMember.get(each.start());
                if (circle != null && circle == byMember.get(each.end())) {
                    circle.add(each);
                }
            });
        }
        circles.forEach(circle -> circle.emit(sink));
    }

    private static List<Circle> circles(ModuleGraph graph) {
        int[] components = StrongComponents.of(graph.imported());
        SortedMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int module = 0; module < components.length; module++) {
            members.computeIfAbsent(components[module], absent -> new ArrayList<>())
                    .add(module);
        }
        return members.values().stream()
                .filter(modules -> modules.size() > 1)
                .map(modules -> new Circle(keys(graph, modules), keys(graph, shortest(graph, modules, components))))
                .toList();
    }

    private static List<Integer> shortest(ModuleGraph graph, List<Integer> modules, int[] components) {
        int component = components[modules.getFirst()];
        return ShortestCycle.among(modules, graph.imported(), module -> components[module] == component);
    }

    private static List<NodeKey> keys(ModuleGraph graph, List<Integer> modules) {
        return modules.stream().map(graph::module).toList();
    }
}
