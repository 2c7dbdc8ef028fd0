package dev.lode.analyzers.modulegroups;

import com.google.auto.service.AutoService;
import dev.lode.analyzers.graphs.Link;
import dev.lode.analyzers.graphs.Modularity;
import dev.lode.analyzers.graphs.ModuleGraph;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Communities of modules: those of a repository that import each other more than others, whichever folders they lie in.
 * Groups are those of greatest modularity that the method of Vincent Blondel and others, "Fast unfolding of communities
 * in large networks" (2008) finds, two modules being tied by the statements by which either imports the other. That such
 * groups are a system's parts is the idea of Spiros Mancoridis and others, "Bunch" (1999). A community is named by the
 * member with the strongest ties to the others of it; a module that is tied to none is in no community.
 */
@AutoService(Analyzer.class)
public final class ModuleCommunities implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "module-communities",
                1,
                "Which modules belong together by their imports.",
                PluginDescriptor.Scope.PORTFOLIO,
                List.of(NodeTypes.MODULE, RelationshipTypes.IMPORTS),
                List.of(NodeTypes.MODULE),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        ModuleGraph.of(known).values().forEach(graph -> emit(graph, sink));
    }

    private static void emit(ModuleGraph graph, FactSink sink) {
        List<Link> links = links(graph);
        int[] groups = Modularity.groups(graph.size(), links);
        long[] ties = new long[graph.size()];
        for (Link link : links) {
            if (groups[link.one()] == groups[link.other()]) {
                ties[link.one()] += link.weight();
                ties[link.other()] += link.weight();
            }
        }
        Map<Integer, Integer> centres = new HashMap<>();
        for (int module = 0; module < groups.length; module++) {
            int candidate = module;
            centres.merge(
                    groups[module], module, (centre, other) -> ties[candidate] > ties[centre] ? candidate : centre);
        }
        for (int module = 0; module < groups.length; module++) {
            if (ties[module] > 0) {
                int centre = centres.getOrDefault(groups[module], module);
                sink.emit(Node.of(graph.module(module))
                        .with("community", graph.module(centre).text("name")));
            }
        }
    }

    /** Each two modules of which one imports the other or both do, with the statements of both. */
    private static List<Link> links(ModuleGraph graph) {
        List<Link> links = new ArrayList<>();
        List<SortedMap<Integer, Long>> weights = new ArrayList<>();
        for (int module = 0; module < graph.size(); module++) {
            weights.add(new TreeMap<>());
        }
        for (int module = 0; module < graph.size(); module++) {
            int[] targets = graph.imported()[module];
            for (int i = 0; i < targets.length; i++) {
                weights.get(Math.min(module, targets[i]))
                        .merge(Math.max(module, targets[i]), graph.statements()[module][i], Long::sum);
            }
        }
        for (int module = 0; module < graph.size(); module++) {
            int one = module;
            weights.get(module).forEach((other, weight) -> links.add(new Link(one, other, weight)));
        }
        return links;
    }
}
